import type { Program } from '../../contracts/program.ts';
import { defineRule } from '../../contracts/rule.ts';
import type { RelatedReport, Report } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { shown } from '../../language/forms/shown.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import { written } from '../../language/syntax/tree.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { circlesOf } from '../../semantics/circles.ts';
import { meantNames } from '../../semantics/meant-name.ts';
import type { MeantName } from '../../semantics/meant-name.ts';

const messages = {
  unknown: (runbook: string) =>
    `The program has no runbook ${shown(runbook)}. An auditor who follows the procedure ends nowhere; write that runbook, or name one that exists.`,
  near: (runbook: string, near: string) =>
    `The program has no runbook ${shown(runbook)}. An auditor who follows the procedure ends nowhere; did you mean ${shown(near)}?`,
  itself:
    'This step hands over to its own runbook, which never ends. Write out what is to be done here, or use `repeat`.',
  circle: (next: string) =>
    `This step hands over to ${shown(next)}, which leads back to this runbook. Nobody can follow that to an end; take one of these steps out.`,
  next: 'The next runbook of the circle',
};

interface Data {
  readonly node: Scalar;
  readonly meant: MeantName;
}

type Facts = Pick<Program, 'runbooks'>;

export const rule = defineRule({
  id: 'undefined-runbook',
  section: 'steps',
  severity: 'error',
  summary:
    'A runbook that is handed over to, called or named as successor, and does not exist; or runbooks that hand over in a circle.',
  criteria: [],
  inRetired: true,
  reads: ['runbooks'],
  check: {
    *runbook(document, { program }) {
      if (!program) return;
      yield* undefinedRunbooks(document, program, document.model?.runbook?.text);
      if (document.model) yield* circles(document.model, program);
    },
    *playbook(document, { program }) {
      if (program) yield* undefinedRunbooks(document, program, undefined);
    },
  },
  fix(document, report) {
    const { node, meant } = report.data as Data;
    return [
      { title: `Change to \`${meant.key}\``, edits: [replaceScalar(document, node, meant.key)], safe: meant.isSure },
    ];
  },
});

/** @param own the runbook that names them, which is never meant */
function* undefinedRunbooks({ values }: Document, { runbooks }: Facts, own: string | undefined): Iterable<Report> {
  const meantBy = meantNames(titlesOf(runbooks, own));
  for (const { node, form, isKey } of values) {
    if (form !== 'runbook' || isKey || runbooks.has(node.text)) continue;
    const at = written(node);
    const meant = meantBy(node.text);
    if (meant) yield { at, message: messages.near(node.text, meant.key), data: { node: at, meant } satisfies Data };
    else yield { at, message: messages.unknown(node.text) };
  }
}

/** Every other runbook with its title; looked through only where one is asked for. */
function titlesOf(runbooks: Facts['runbooks'], own: string | undefined): Iterable<[string, string | undefined]> {
  return {
    *[Symbol.iterator]() {
      for (const [id, [facts]] of runbooks) if (id !== own) yield [id, facts?.title];
    },
  };
}

function* circles(model: Runbook, { runbooks }: Facts): Iterable<Report> {
  const own = model.runbook?.text;
  const inCircles = model.steps.some(({ uses }) => uses !== undefined) ? circlesOf(runbooks) : undefined;
  const circle = own === undefined ? undefined : inCircles?.get(own);
  if (circle === undefined) return;
  for (const { uses } of model.steps) {
    if (!uses || inCircles?.get(uses.text) !== circle) continue;
    const at = written(uses);
    if (uses.text === own) yield { at, message: messages.itself };
    else yield { at, message: messages.circle(uses.text), related: nextOf(uses.text, runbooks) };
  }
}

function nextOf(id: string, runbooks: Facts['runbooks']): readonly RelatedReport[] {
  return (runbooks.get(id) ?? []).map(({ file }) => ({ file, definition: 'document', message: messages.next }));
}
