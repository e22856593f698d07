import type { ControlFacts, Program } from '../contracts/program.ts';
import type { Runbook } from '../language/model/runbook.ts';
import { ARCHETYPES } from '../semantics/archetypes.ts';
import type { Archetype } from '../semantics/archetypes.ts';

/**
 * The controls of a program that a new runbook of this kind operates: no runbook does yet, its steps operate all the
 * criteria of the control, and of all kinds of procedure, the title of the control speaks of this one. Criteria alone
 * do not tell: who reviews access and who revokes it operate the same ones.
 */
export function fittingControls(
  runbook: Runbook,
  { controls, runbooks }: Pick<Program, 'controls' | 'runbooks'>,
): readonly string[] {
  const inUse = [...runbooks.values()].flat().filter(({ status }) => status !== 'retired');
  const taken = new Set(inUse.flatMap((other) => other.controls));
  const operated = new Set(runbook.steps.flatMap(({ criteria }) => criteria.map(({ text }) => text)));
  const own = new Set(runbook.archetype.map(({ text }) => text));
  return [...controls].flatMap(([id, control]) => {
    const { criteria, procedure } = control;
    const supported = criteria.length > 0 && criteria.every((criterion) => operated.has(criterion));
    if (procedure !== 'runbook' || taken.has(id) || !supported) return [];
    const kind = kindMeant(control);
    return kind !== undefined && own.has(kind.id) ? [id] : [];
  });
}

/**
 * The kind of procedure that a control speaks of, among those that operate its criteria; undefined where its words
 * speak of several alike, or of none.
 */
function kindMeant({ title, criteria }: Pick<ControlFacts, 'title' | 'criteria'>): Archetype | undefined {
  const candidates = [...ARCHETYPES.values()]
    .filter((archetype) => archetype.criteria.some((id) => criteria.includes(id)))
    .map((archetype) => ({ archetype, ...wordsOf(archetype) }));
  const words = [...stemsOf(title ?? '')];
  const [first, second] = candidates
    .map(({ archetype, names, all }) => {
      const telling = words.filter((word) => all.has(word));
      // A word that several kinds share says little, and one in the name of a kind says most.
      const weights = telling.map((word) => {
        const sharing = candidates.filter((other) => other.all.has(word)).length;
        return Math.log(candidates.length / sharing) * (names.has(word) ? NAME_WEIGHT : 1);
      });
      return { archetype, score: candidates.length === 1 ? telling.length : weights.reduce((a, b) => a + b, 0) };
    })
    .sort((a, b) => b.score - a.score);
  return first && first.score > (second?.score ?? 0) ? first.archetype : undefined;
}

const NAME_WEIGHT = 3;

function wordsOf({ id, title, summary, phases }: Archetype) {
  const names = `${id} ${title}`;
  return { names: stemsOf(names), all: stemsOf([names, summary, ...phases.map((phase) => phase.id)].join(' ')) };
}

/** Enough to tell words apart, and few enough for `revoke`, `revoked` and `revocation` to be one. */
const STEM = 4;

/** Of which every other control speaks. */
const COMMON: ReadonlySet<string> = new Set(['data']);

function stemsOf(text: string): ReadonlySet<string> {
  const stems = [...text.toLowerCase().matchAll(/[a-z]{4,}/g)].map(([word]) => word.slice(0, STEM));
  return new Set(stems.filter((stem) => !COMMON.has(stem)));
}
