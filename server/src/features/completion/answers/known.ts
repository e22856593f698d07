import type { Form } from '../../../language/schema/grammar.ts';
import type { Answer, Answers } from '../answer.ts';
import type { Ask } from '../ask.ts';
import { isSwitch, scalarGrammar } from '../scalar.ts';
import { controls } from './controls.ts';
import { criteria } from './criteria.ts';
import { dates } from './dates.ts';
import { durations } from './durations.ts';
import { BOOLEANS, enumerations } from './enumerations.ts';
import { evidence } from './evidence.ts';
import { ids } from './ids.ts';
import { channels, tracks } from './in-file.ts';
import { people } from './people.ts';
import { phases } from './phases.ts';
import { runbooks, severities, triggers } from './references.ts';
import { roles } from './roles.ts';
import { rules } from './rules.ts';
import { steps } from './steps.ts';
import { systems } from './systems.ts';
import { times } from './times.ts';
import { versions } from './versions.ts';

const BY_FORM: Readonly<Partial<Record<Form, Answers>>> = {
  channel: channels,
  control: controls,
  criterion: criteria,
  date: dates,
  duration: durations,
  evidence,
  id: ids,
  person: people,
  phase: phases,
  role: roles,
  rule: rules,
  runbook: runbooks,
  severity: severities,
  step: steps,
  system: systems,
  text: tracks,
  time: times,
  trigger: triggers,
  version: versions,
};

/** All values that are known for the place, the likeliest first. */
export function answersAt(ask: Ask): readonly Answer[] {
  const { form, values } = scalarGrammar(ask.place.grammar);
  if (values) return enumerations(ask);
  if (isSwitch(ask.place.grammar)) return BOOLEANS;
  return (form && BY_FORM[form]?.(ask)) ?? [];
}
