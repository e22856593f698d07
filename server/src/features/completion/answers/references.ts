import { oneLine } from '../../../language/forms/one-line.ts';
import type { RunbookFacts } from '../../../contracts/program.ts';
import { ARCHETYPES } from '../../../semantics/archetypes.ts';
import { listed, ours, prose } from '../../hover/markdown.ts';
import { firstWhere } from '../answer.ts';
import type { Answer, Answers } from '../answer.ts';
import { followedRunbook, isHere, pathOf } from '../ask.ts';

/** The runbooks of the program, active ones first and retired ones last; none can hand over to itself. */
export const runbooks: Answers = (ask) => {
  const itself = ask.document.kind === 'runbook' ? ask.document.uri : undefined;
  const known = [...(ask.program?.runbooks ?? [])].flatMap(([, [first]]) =>
    first && first.file !== itself ? [first] : [],
  );
  return firstWhere(
    known,
    ({ status }) => status === 'active',
    ({ status }) => status !== 'retired',
  ).map(runbookAnswer);
};

function runbookAnswer({ id, title, status, version, archetypes }: RunbookFacts): Answer {
  const kinds = archetypes.map((archetype) => prose`${ARCHETYPES.get(archetype)?.title ?? archetype}`);
  const state = prose`${status ?? 'No status'}${version === undefined ? '' : `, version ${version}`}`;
  return {
    text: id,
    kind: 'runbook',
    detail: oneLine([title, status === 'active' ? undefined : status].filter((each) => each !== undefined).join(', ')),
    documentation: prose`**${title ?? id}**\n\n${kinds.length === 0 ? ours('') : prose`${listed(kinds)}. `}${state}.`,
    words: [title],
    isDeprecated: status === 'retired',
  };
}

/** The triggers of the runbook that a run followed. */
export const triggers: Answers = (ask) =>
  (followedRunbook(ask)?.triggers ?? []).map((id, _, { length }) => ({
    text: id,
    kind: 'trigger',
    isPreselected: length === 1,
  }));

/** The severity levels of the runbook, or of the one that a run followed; for who is told, those without a row first. */
export const severities: Answers = (ask) => {
  const { runbook, place } = ask;
  if (!runbook) return (followedRunbook(ask)?.severities ?? []).map((text) => ({ text, kind: 'enumeration' }));
  const rows = runbook.communication.flatMap(({ severity }) =>
    severity.filter((level) => !isHere(level, place)).map(({ text }) => text),
  );
  const told = new Set(pathOf(ask) === 'communication/severity' ? rows : []);
  return firstWhere([...runbook.severity], ([level]) => !told.has(level)).map(([level, { when }]) => ({
    text: level,
    kind: 'enumeration',
    detail: when && oneLine(when.text),
    documentation: when && prose`${when.text}`,
    words: [when?.text],
  }));
};
