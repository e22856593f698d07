import type { NameKind, NamesAround } from '../../contracts/names.ts';
import { isId, toId } from '../../language/forms/names.ts';
import { shown } from '../../language/forms/shown.ts';
import { NO_SYSTEM } from '../../semantics/systems.ts';
import { fileName } from './file-name.ts';
import { definesName, placesOf } from './name.ts';
import type { Name } from './name.ts';

/** What to call a name of the kind, with its article. */
const WHAT: Readonly<Record<NameKind, string>> = {
  role: 'a role',
  system: 'a system',
  person: 'a person',
  control: 'a control',
  evidence: 'an evidence item',
  step: 'a step',
  trigger: 'a trigger',
  severity: 'a severity level',
  runbook: 'a runbook',
  run: 'a run',
  playbook: 'a playbook',
  criterion: 'a criterion',
  archetype: 'an archetype',
  phase: 'a phase',
  rule: 'a rule',
};

const messages = {
  empty: (what: string) => `The id of ${what} can't be empty.`,
  control: "The id of a control has to be one line of text, without characters that can't be seen.",
  id: (text: string, what: string, near: string) =>
    `${shown(text)} can't be the id of ${what}: use lower-case letters and digits, in groups joined by single hyphens${near === '' ? '' : `, such as ${shown(near)}`}.`,
  none: '`none` says that there is no system, so no system can be called that.',
  given: (text: string, what: string, file: string) =>
    `${shown(file)} has ${what} ${shown(text)} already. Choose another name.`,
  used: (text: string, what: string, file: string) =>
    `${shown(file)} refers to ${what} ${shown(text)}, which nothing defines, and would then mean this one. Mend that first, or choose another name.`,
};

/** Why a name can't be changed to another; undefined if it can. */
export function problemWith(name: Name, next: string, around: NamesAround): string | undefined {
  return problemOfForm(name.kind, next) ?? collision(name, next, around);
}

function problemOfForm(kind: NameKind, text: string): string | undefined {
  if (text === '') return messages.empty(WHAT[kind]);
  if (kind === 'control') return /[\p{Cc}\p{Zl}\p{Zp}]/u.test(text) ? messages.control : undefined;
  if (!isId(text)) return messages.id(text, WHAT[kind], toId(text));
  return kind === 'system' && text === NO_SYSTEM ? messages.none : undefined;
}

/** Whether the new name is given or used already where the old one holds: then the two could not be told apart again. */
function collision(name: Name, next: string, around: NamesAround): string | undefined {
  const { kind, scope } = name;
  const named = around.files.filter((file) => {
    if (kind !== 'role') return placesOf({ kind, text: next, scope }, file, around).length > 0;
    // A role of the program and one of a runbook's own are written alike: neither may come to mean the other.
    if (scope === 'program' || file === around.own) return file.named(kind, next).length > 0;
    return file === around.program && definesName(file, kind, next);
  });
  const giving = named.find((file) => definesName(file, kind, next));
  if (giving) return messages.given(next, WHAT[kind], fileName(giving.uri, around));
  const [using] = named;
  return using && messages.used(next, WHAT[kind], fileName(using.uri, around));
}
