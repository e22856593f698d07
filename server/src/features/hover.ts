import type { Document } from '../language/document.ts';
import { grammarOf } from '../language/schema/grammar.ts';
import type { Grammar } from '../language/schema/grammar.ts';
import type { Range } from '../language/syntax/tree.ts';
import { CRITERIA } from '../semantics/catalog.ts';
import { spotAt } from './spot.ts';

/** What is known of the word at a place, as Markdown. Nothing in it comes from the document. */
export interface Explanation {
  readonly range: Range;
  readonly markdown: string;
}

/** Explains the key, the enumerated value, the criterion or the rule at an offset. */
export function explain(document: Document, offset: number): Explanation | undefined {
  const spot = spotAt(document, offset);
  const markdown = spot && (spot.part === 'key' ? keyText(spot.grammar) : valueText(spot.node.text, spot.grammar));
  return spot && markdown !== undefined ? { range: spot.node, markdown } : undefined;
}

function keyText({ description, values }: Grammar): string | undefined {
  if (description === undefined) return undefined;
  const meanings = [...(values ?? [])].map(([value, meaning]) => `- \`${value}\`: ${meaning}`);
  return meanings.length === 0 ? description : `${description}\n\n${meanings.join('\n')}`;
}

function valueText(text: string, { form, values }: Grammar): string | undefined {
  const meaning = values?.get(text);
  if (meaning !== undefined) return `\`${text}\`: ${meaning}`;
  if (form === 'rule') return ruleText(text);
  const criterion = form === 'criterion' ? CRITERIA.get(text) : undefined;
  return criterion && `**${criterion.id}** ${criterion.title}\n\n${criterion.summary}`;
}

function ruleText(id: string): string | undefined {
  const summary = grammarOf('program').properties.get('rules')?.properties.get(id)?.description;
  return summary && `\`${id}\`: ${summary}`;
}
