import type { Program } from '../../contracts/program.ts';
import { defineRule } from '../../contracts/rule.ts';
import type { Step } from '../../language/model/runbook.ts';
import { playbookLike } from '../../semantics/english/playbook-like.ts';
import type { PlaybookLike, StepKind } from '../../semantics/english/playbook-like.ts';
import { readingOf } from '../../semantics/english/reading.ts';
import { NO_SYSTEM, systemsOf } from '../../semantics/systems.ts';

const messages = {
  playbook: ({ steps, decisions, stakeholders }: PlaybookLike) =>
    `This reads like a playbook: of ${steps} steps, ${decisions} decide and ${stakeholders} speak with people, and none has a command. An auditor expects a procedure here; move it to a \`*.playbook.yaml\` that calls runbooks.`,
};

/** Archetypes whose procedure is people who meet and attest. */
const MEETINGS: ReadonlySet<string> = new Set(['tabletop-exercise', 'control-attestation']);

/** Systems to talk in, by the keys they usually have; without a program, the key is all there is. */
const CHANNELS: ReadonlySet<string> = new Set([
  NO_SYSTEM,
  ...'slack teams microsoft-teams zoom google-meet webex email mail phone chat'.split(' '),
]);

type Systems = Program['systems'] | undefined;

export const rule = defineRule({
  id: 'reads-like-a-playbook',
  section: 'life',
  severity: 'information',
  summary: 'A runbook of decisions and stakeholders, with hardly a command or system.',
  criteria: [],
  reads: ['systems'],
  check: {
    *runbook({ model }, { program }) {
      if (!model || model.archetype.some(({ text }) => MEETINGS.has(text))) return;
      const own = model.steps.filter((step) => step.uses === undefined);
      const found = playbookLike(own.map((step) => kindOf(step, program?.systems)));
      if (found) yield { at: model.place, message: messages.playbook(found) };
    },
  },
});

function kindOf(step: Step, systems: Systems): StepKind {
  return {
    reading: step.do && readingOf(step.do),
    hasCommand: step.command.length > 0,
    hasSystem: systemsOf(step, systems).some((key) => !CHANNELS.has(key) && systems?.get(key)?.kind !== 'chat'),
    hasJudgment: step.judgment !== undefined,
  };
}
