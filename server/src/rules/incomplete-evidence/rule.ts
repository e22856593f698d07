import { defineRule } from '../../contracts/rule.ts';
import { isKind } from '../../language/document.ts';
import { insertKey } from '../../language/edit/insert.ts';
import { shown } from '../../language/forms/shown.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import { valueOf } from '../../language/syntax/tree.ts';
import { captureOf } from '../../semantics/capture.ts';
import { suggested, together } from '../../semantics/evidence-edits.ts';
import { missingKeys } from '../../semantics/evidence-items.ts';
import type { NeededKey } from '../../semantics/evidence-items.ts';

const messages = {
  incomplete: (item: string, keys: readonly NeededKey[]) =>
    `${shown(item)} does not say ${listed(keys)}. What is captured, where it is kept and for how long is what an auditor tests most; add ${keys.map((key) => `\`${key}\``).join(', ')}.`,
};

const WORDS: Readonly<Record<NeededKey, string>> = {
  artifact: 'what it is',
  source: 'which system produces it',
  format: 'in what format it comes',
  store: 'where it is kept',
  retain: 'how long it is kept',
};

interface Data {
  readonly item: string;
  readonly keys: readonly NeededKey[];
}

export const rule = defineRule({
  id: 'incomplete-evidence',
  section: 'evidence',
  severity: 'warning',
  summary: 'An evidence item without artifact, source, store, format or retention, of its own or by default.',
  criteria: [],
  reads: ['systems', 'retention', 'evidenceDefaults'],
  check: {
    *runbook({ model }, { program, programFile }) {
      // Of a program that can't be read, the defaults are not known.
      if (programFile !== undefined && !program) return;
      if (!model) return;
      for (const [name, item] of model.evidence) {
        const keys = missingKeys(item, model, program?.evidenceDefaults);
        if (keys.length === 0) continue;
        yield { at: item.place, message: messages.incomplete(name, keys), data: { item: name, keys } satisfies Data };
      }
    },
  },
  fix(document, report, { program }) {
    const model = isKind(document, 'runbook') ? document.model : undefined;
    const { item: name, keys } = report.data as Data;
    const item = model?.evidence.get(name);
    const section = model?.node && valueOf(model.node, 'evidence');
    if (!model || !item || section?.kind !== 'mapping') return [];
    const step = captureOf(model).items.get(name);
    const values = keys.map((key) => [key, suggested(key, step, program)] as const);
    const grammar = grammarOf('runbook').properties.get('evidence')!;
    const { node } = item;
    // An item that is only a key, or `{}`, is written as a whole.
    const edits =
      node && node.pairs.length > 0
        ? values.map(([key, value]) => insertKey(document, node, key, value, grammar.entries!))
        : [insertKey(document, section, name, Object.fromEntries(values), grammar)];
    return [{ title: 'Add what is missing, to fill in', edits: together(edits) ?? [], safe: false }];
  },
});

function listed(keys: readonly NeededKey[]): string {
  const words = keys.map((key) => WORDS[key]);
  return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
