import { SEVERITIES } from '../contracts/finding.ts';
import type { Setting } from '../contracts/finding.ts';
import { parseDate } from '../language/forms/date.ts';
import type { CalendarDate } from '../language/forms/date.ts';
import type { ProgramFile } from '../language/model/program.ts';

/** How soc2.yaml wants findings to be shown. */
export interface Settings {
  readonly rules: ReadonlyMap<string, Setting>;
  readonly exceptions: readonly Exception[];
}

/** An accepted departure from a rule. */
export interface Exception {
  readonly rule: string | undefined;
  /** Ids of the runbooks it holds for; empty means everywhere. */
  readonly runbooks: readonly string[];
  readonly until: CalendarDate | undefined;
}

export const NO_SETTINGS: Settings = { rules: new Map(), exceptions: [] };

export function settingsOf(model: ProgramFile): Settings {
  const rules = new Map<string, Setting>();
  for (const [rule, { value }] of model.rules) {
    // YAML 1.2 reads `off` as a text, YAML 1.1 tools wrote it as `false`.
    const setting = value?.text === 'false' ? 'off' : value?.text;
    if (isSetting(setting)) rules.set(rule, setting);
  }
  const exceptions = model.exceptions.map((exception) => ({
    rule: exception.rule?.text,
    runbooks: exception.runbooks.map((runbook) => runbook.text),
    until: exception.until && parseDate(exception.until.text),
  }));
  return { rules, exceptions };
}

function isSetting(text: string | undefined): text is Setting {
  return text === 'off' || (SEVERITIES as readonly (string | undefined)[]).includes(text);
}
