import { SECTIONS } from '../../contracts/rule.ts';
import type { Rule } from '../../contracts/rule.ts';
import { PAGES } from '../../generated/pages.ts';
import { RULES } from '../../generated/rules.ts';
import { nearest } from '../../language/forms/nearest.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { complain } from '../say.ts';
import { paintMarkdown } from '../terminal/markdown.ts';

/** Shows the page of a rule. */
export const explain: Command = {
  name: 'explain',
  parameters: 'RULE',
  summary: 'Show what a rule finds, why an auditor cares, and how to mend it',
  notes: ['  soc2-runbooks explain self-approval'],
  options: [],
  arguments: { least: 1, most: 1, what: 'the id of one rule' },
  async run({ arguments: [id = ''] }, home) {
    const rule = RULES.find((each) => each.id === id);
    if (!rule) return complain(home, unknown(id));
    await home.output.write(paintMarkdown(page(rule), home.output.paint));
    const { problem } = home.output;
    return problem === undefined ? EXIT.ok : complain(home, `standard output can't be written: ${problem}`);
  },
};

/** The page as it is, with a line below its title that says how the rule is set when nobody sets it. */
function page({ id, severity, section, summary, fix }: Rule): string {
  const text = PAGES[id] || `# ${id}\n\n${summary}\n`;
  const facts = `*${severity} by default; section ${SECTIONS[section]}${fix ? '; has a quick fix' : ''}*`;
  return text.replace(/^(# [^\n]*\n)/, `$1\n${facts}\n`);
}

function unknown(id: string): string {
  const ids = RULES.map((rule) => rule.id);
  const near = nearest(id, ids);
  return near === undefined
    ? `there is no rule "${id}"; soc2-runbooks rules lists them`
    : `there is no rule "${id}"; did you mean ${near}?`;
}
