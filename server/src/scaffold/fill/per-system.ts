import type { Edit } from '../../contracts/finding.ts';
import type { Document } from '../../language/document.ts';
import { insertItem } from '../../language/edit/insert-item.ts';
import { appendItem, insertKey } from '../../language/edit/insert.ts';
import type { Runbook, Step } from '../../language/model/runbook.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import { plainValue } from '../../language/schema/plain.ts';
import { pairOf } from '../../language/syntax/tree.ts';
import type { Mapping } from '../../language/syntax/tree.ts';
import type { Plain } from '../../language/syntax/write.ts';
import { archetypesOf } from '../../semantics/archetypes.ts';
import { freeId } from '../ids.ts';
import type { Choices, Part } from './choices.ts';
import { appendToFlow } from './lists.ts';

/**
 * Some archetypes want a step of a phase for every system in scope. Where a system has none, the first such step is
 * repeated for it, with its evidence and its place in the RACI table.
 */
export const stepFor =
  (system: string): Part =>
  ({ document, root, model }, choices) => {
    const phase = archetypesOf(model).find(({ requires }) => requires.perSystem !== undefined)?.requires.perSystem;
    const steps = model.steps.filter((step) => phase !== undefined && step.phase?.text === phase);
    const list = pairOf(root, 'steps')?.value;
    const like = likeliest(steps, choices);
    if (!like?.node || list?.kind !== 'sequence') return [];
    if (steps.some((step) => step.system.some(({ text }) => text === system))) return [];
    const copy = copyOf(like, like.node, system, model, choices);
    const step = insertItem(document, list, list.items.indexOf(steps.at(-1)!.node!) + 1, copy.step);
    if (!step) return [];
    const declared = pairOf(root, 'evidence')?.value;
    const items =
      declared?.kind === 'mapping' && copy.evidence.size > 0
        ? inOneEdit([...copy.evidence].map(([id, item]) => insertKey(document, declared, id, item, EVIDENCE)))
        : [];
    return [step, ...items, ...raciEdits(document, model, like, copy.id)];
  };

const EVIDENCE = grammarOf('runbook').properties.get('evidence')!;

/** The step that reads best for another system: one without a command and a condition, whose text names its system. */
function likeliest(steps: readonly Step[], choices: Choices): Step | undefined {
  const plain = steps.filter(({ command, when, system }) => command.length === 0 && !when && system.length === 1);
  return plain.find((step) => step.do?.text.includes(inWords(kindOf(step, choices)))) ?? plain[0] ?? steps[0];
}

interface Copy {
  readonly id: string;
  readonly step: { readonly [key: string]: Plain };
  readonly evidence: ReadonlyMap<string, Plain>;
}

function copyOf(like: Step, node: Mapping, system: string, model: Runbook, choices: Choices): Copy {
  const { command: _, ...plain } = plainValue(node) as Record<string, Plain>;
  const words = inWords(kindOf(like, choices));
  const name = choices.program?.systems.get(system)?.name ?? system;
  const ids = new Set(model.steps.flatMap(({ id }) => id?.text ?? []));
  const id = freeId(`${like.id?.text ?? 'step'}-${system}`, ids);
  const evidence = new Map(
    like.evidence.flatMap(({ text }): [string, Plain][] => {
      const item = model.evidence.get(text)?.node;
      if (!item) return [];
      const own = { ...(plainValue(item) as Record<string, Plain>) };
      if (own['source'] === like.system[0]?.text) own['source'] = system;
      return [[freeId(`${text}-${system}`, new Set(model.evidence.keys())), own]];
    }),
  );
  const text = renamed(plain, words, name) as Record<string, Plain>;
  const does = like.do?.text ?? '';
  return {
    id,
    evidence,
    step: {
      ...text,
      id,
      ...(does !== '' && !does.includes(words) && { do: `${does} (${name})` }),
      system,
      ...(evidence.size > 0 && { evidence: [...evidence.keys()] }),
    },
  };
}

/** What the kind of a step's system is called in its text: "the identity provider". */
function inWords(kind: string): string {
  return `the ${kind.replaceAll('-', ' ')}`;
}

function kindOf({ system: [first] }: Step, { program }: Choices): string {
  const name = first?.text ?? '';
  return program?.systems.get(name)?.kind ?? name;
}

/** A value in whose texts a system goes by another name. */
function renamed(value: Plain, words: string, name: string): Plain {
  if (typeof value === 'string') return value.replaceAll(words, () => name);
  if (Array.isArray(value)) return value.map((item) => renamed(item as Plain, words, name));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, renamed(each, words, name)]));
}

function raciEdits(document: Document, model: Runbook, like: Step, id: string): readonly Edit[] {
  return model.raci.flatMap(({ node, steps }) => {
    const list = node && pairOf(node, 'steps')?.value;
    if (list?.kind !== 'sequence' || !steps.some(({ text }) => text === like.id?.text)) return [];
    return [list.flow ? appendToFlow(document, list, id) : appendItem(document, list, id)];
  });
}

/** Edits that all go to the end of one mapping. */
function inOneEdit(edits: readonly Edit[]): readonly Edit[] {
  const [first] = edits;
  return first ? [{ ...first, text: edits.map(({ text }) => text).join('') }] : [];
}
