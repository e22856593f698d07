import type { Edit } from '../../contracts/finding.ts';
import { defineRule } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';
import { isKind } from '../../language/document.ts';
import { insertKey } from '../../language/edit/insert.ts';
import { insertKeys } from '../../language/edit/insert-keys.ts';
import { inWords } from '../../language/forms/in-words.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import { valueOf } from '../../language/syntax/tree.ts';
import type { Mapping } from '../../language/syntax/tree.ts';
import type { Plain } from '../../language/syntax/write.ts';
import { gapsOf, lacks } from '../../semantics/lacks.ts';
import { severityLevels } from '../../semantics/severities.ts';

const ASKED = ['when', 'acknowledge', 'resolve', 'approver'] as const;

const messages = {
  incomplete: (level: string, keys: readonly string[]) =>
    `Severity \`${level}\` does not give ${inWords(keys, 'or')}. An auditor measures each run against its level, and cannot here; add ${keys.length > 1 ? 'them' : 'it'}.`,
};

interface Data {
  readonly level: string;
  readonly keys: readonly string[];
}

export const rule = defineRule({
  id: 'incomplete-severity',
  section: 'scope',
  severity: 'warning',
  summary: 'A severity level without its condition, its times or its approver.',
  criteria: ['CC7.3'],
  reads: [],
  check: {
    *runbook(document) {
      const severity = severityOf(document);
      if (!document.model || !severity) return;
      for (const { name, level } of severityLevels(document.model)) {
        // A level of another shape than a mapping is the schema's business.
        if (!level.node && !lacks({ node: severity }, name)) continue;
        const missing = ASKED.filter((key) => lacks(level, key));
        for (const { at, keys } of gapsOf(level, missing))
          yield { at, message: messages.incomplete(name, keys), data: { level: name, keys } satisfies Data };
      }
    },
  },
  fix(document, report) {
    const { level, keys } = report.data as Data;
    const edits = fillIn(document, level, keys);
    return edits.length === 0 ? [] : [{ title: `Insert ${inWords(keys)} to fill in`, edits, safe: false }];
  },
});

function fillIn(document: Document, level: string, keys: readonly string[]): readonly Edit[] {
  const severity = severityOf(document);
  if (!severity) return [];
  const signers = isKind(document, 'runbook') ? document.model?.signOff?.by.map(({ text }) => text) : undefined;
  const values = new Map<string, Plain>(
    keys.map((key) => [key, key === 'approver' && signers?.length === 1 ? signers[0]! : PLACEHOLDERS[key]!(level)]),
  );
  const grammar = grammarOf('runbook').properties.get('severity')!;
  const node = valueOf(severity, level);
  return node?.kind === 'mapping' && node.pairs.length > 0
    ? insertKeys(document, node, values, grammar.properties.get(level)!)
    : [insertKey(document, severity, level, Object.fromEntries(values), grammar)];
}

const PLACEHOLDERS: Readonly<Record<string, (level: string) => string>> = {
  when: (level) => `<what makes it ${level}>`,
  acknowledge: () => '<time>',
  resolve: () => '<time>',
  approver: () => '<role>',
};

function severityOf(document: Document): Mapping | undefined {
  const { root } = document.syntax;
  const severity = root?.kind === 'mapping' ? valueOf(root, 'severity') : undefined;
  return severity?.kind === 'mapping' ? severity : undefined;
}
