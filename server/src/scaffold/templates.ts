import type { Coverage } from '../contracts/coverage.ts';
import type { Program } from '../contracts/program.ts';
import { TEMPLATES } from '../generated/templates.ts';
import { readDocument } from '../language/document.ts';
import { ARCHETYPES, AREAS } from '../semantics/archetypes.ts';
import { systemFor } from './fill/systems.ts';
import { nameOf } from './house.ts';
import type { HouseFile } from './house.ts';

/** Something to start a runbook from. */
export interface Template {
  /** The archetype, or the URI of a template of the house. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The title of its area; of the house's templates, that they are. */
  readonly group: string;
  readonly criteria: readonly string[];
  /** Its criteria that the program has no sound runbook for; empty without a program. */
  readonly lacking: readonly string[];
  /** The systems of the program that its scope would be, unless others are picked. */
  readonly systems: readonly string[];
}

/** What there is to start from: ours first what the program lacks, then the rest in order. */
export function templatesFor(
  program: Program | undefined,
  coverage: Coverage | undefined,
  house: readonly HouseFile[] = [],
): readonly Template[] {
  const open = new Set(
    coverage?.criteria.flatMap(({ id, state }) => (state === 'gap' || state === 'weak' ? [id] : [])),
  );
  const own = [...ARCHETYPES.values()].flatMap(({ id, title, summary, area, criteria }): Template[] => {
    const text = TEMPLATES.get(id);
    if (text === undefined) return [];
    const lacking = criteria.filter((criterion) => open.has(criterion));
    return [
      {
        id,
        title,
        summary,
        group: AREAS.get(area)?.title ?? area,
        criteria,
        lacking,
        systems: systemsIn(text, program),
      },
    ];
  });
  const houses = house.map(({ uri, text }): Template => {
    const { model } = readDocument(uri, 'runbook', text);
    const criteria = (model?.criteria ?? []).map((criterion) => criterion.text);
    return {
      id: uri,
      title: model?.title?.text ?? nameOf(uri),
      summary: model?.purpose?.text ?? '',
      group: 'Templates of the organization',
      criteria,
      lacking: criteria.filter((criterion) => open.has(criterion)),
      systems: systemsIn(text, program),
    };
  });
  return [
    ...houses,
    ...own.filter(({ lacking }) => lacking.length > 0),
    ...own.filter(({ lacking }) => lacking.length === 0),
  ];
}

/** The systems of a program that the scope of a template stands for. */
function systemsIn(text: string, program: Program | undefined): readonly string[] {
  const { model } = readDocument('untitled:template.runbook.yaml', 'runbook', text);
  if (!program) return [];
  const named = (model?.scope?.systems ?? []).map((system) => system.text);
  return [
    ...new Set(named.flatMap((name) => (program.systems.has(name) ? [name] : (systemFor(name, { program }) ?? [])))),
  ];
}
