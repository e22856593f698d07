import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SECTIONS } from '../../server/src/contracts/rule.ts';
import type { Rule } from '../../server/src/contracts/rule.ts';
import { writeIfChanged } from './write.ts';

const INTRODUCTION = `# The rules

<!-- Written by \`npm run generate\` from the declarations in server/src/rules. Do not edit it by hand. -->

Each rule has an id, which is a public name: it stands beside the finding, in \`rules:\` of soc2.yaml and in suppression
comments. The severity is the default; what is missing from a draft is never more than a hint. A rule with a fix offers
one or more quick fixes.
`;

/** The index as Markdown: a table for each section, its rules by id. */
export function ruleIndex(rules: readonly Rule[]): string {
  const sections = Object.entries(SECTIONS).flatMap(([section, title]) => {
    const rows = rules.filter((rule) => rule.section === section).map(row);
    return rows.length === 0
      ? []
      : [
          `## ${title}\n\n| rule | severity | fix | what it reports |\n| --- | --- | --- | --- |\n${rows.sort().join('\n')}\n`,
        ];
  });
  return [INTRODUCTION, ...sections].join('\n');
}

function row({ id, severity, fix, summary }: Rule): string {
  const page = `../server/src/rules/${id}/page.md`;
  return `| [${id}](${page}) | ${severity} | ${fix ? 'yes' : ''} | ${summary.replaceAll('|', '\\|')} |`;
}

/** Where the index of a repository is. */
export function ruleIndexFile(root: string): string {
  return path.join(root, 'docs/rules.md');
}

/** Writes the index of the rules that the registry lists; the registry has to be written before. */
export async function writeRuleIndex(root: string): Promise<void> {
  const text = await currentIndex();
  mkdirSync(path.dirname(ruleIndexFile(root)), { recursive: true });
  writeIfChanged(ruleIndexFile(root), text);
}

/** Whether the committed index is what would be written. */
export async function isRuleIndexCurrent(root: string): Promise<boolean> {
  const file = ruleIndexFile(root);
  return existsSync(file) && readFileSync(file, 'utf8') === (await currentIndex());
}

async function currentIndex(): Promise<string> {
  // Only now, since the module is itself generated.
  const { RULES } = await import('../../server/src/generated/rules.ts');
  return ruleIndex(RULES);
}
