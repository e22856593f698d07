import { complete } from '../../../../src/features/completion/complete.ts';
import type { CompletionOptions } from '../../../../src/features/completion/complete.ts';
import type { Suggestion } from '../../../../src/features/completion/suggestion.ts';
import type { FeatureContext } from '../../../../src/contracts/feature-context.ts';
import { uriOf, workspaceOf } from '../../../support/workspace.ts';
import { expanded } from './snippets.ts';

/** What was suggested at the cursor of a file, and the text that it was asked in. */
export interface Asked {
  readonly text: string;
  readonly offset: number;
  readonly items: readonly Suggestion[];
  readonly isIncomplete: boolean;
}

/** Files by name; the cursor stands where one of them has `|`. */
export type Files = Readonly<Record<string, string>>;

const SNIPPETS: CompletionOptions = { snippets: true };

/** Asks at the `|` of the files. */
export async function askedIn(files: Files, options = SNIPPETS): Promise<Asked> {
  const [name, marked] = Object.entries(files).find(([, text]) => text.includes('|'))!;
  const texts = new Map(Object.entries(files)).set(name, marked.replace('|', ''));
  const workspace = await workspaceOf(texts, []);
  return askedAt(workspace.contextOf(uriOf(name))!, marked.indexOf('|'), options);
}

export function askedAt(context: FeatureContext, offset: number, options = SNIPPETS): Asked {
  return { text: context.document.source.getText(), offset, ...complete(context, offset, options) };
}

export function labels({ items }: Asked): readonly string[] {
  return items.map(({ label }) => label);
}

export function itemOf({ items }: Asked, label: string): Suggestion {
  const found = items.find((item) => item.label === label);
  if (!found) throw new Error(`${label} is not among ${items.map((item) => item.label).join(', ') || 'nothing'}`);
  return found;
}

/** The text after a suggestion was taken, with what stands at first in the places of a snippet. */
export function taken(asked: Asked, { range, text, isSnippet }: Suggestion): string {
  const inserted = isSnippet ? expanded(text) : text;
  return asked.text.slice(0, range.start) + inserted + asked.text.slice(range.end);
}
