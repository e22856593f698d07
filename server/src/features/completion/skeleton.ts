import type { Grammar } from '../../language/schema/grammar.ts';
import type { Ask } from './ask.ts';
import { idOfFile } from './answers/ids.ts';
import { expectedKeys } from './expected-keys.ts';
import { isMapping, isScalar, isSwitch } from './scalar.ts';
import { STOP } from './snippet.ts';
import type { Piece } from './snippet.ts';

/** How what is inserted is laid out. */
export interface Layout {
  readonly isFlow: boolean;
  /** The line break of the document. */
  readonly feed: string;
  /** How many spaces the document indents by. */
  readonly step: number;
}

/** A key with a skeleton of its value; `column` is that of the key. */
export function keyPieces(key: string, grammar: Grammar, ask: Ask, layout: Layout, column: number): readonly Piece[] {
  const value = valuePieces(grammar, ask, layout, column, initialOf(key, ask));
  const isBelow = typeof value[0] === 'string' && value[0].startsWith(layout.feed);
  return [`${key}:${isBelow ? '' : ' '}`, ...value];
}

/** The expected keys of a mapping whose keys begin at a column; the first stands where the cursor is. */
export function mappingPieces(grammar: Grammar, ask: Ask, layout: Layout, column: number): readonly Piece[] {
  const keys = expectedKeys(grammar, ask);
  const entries =
    keys.length > 0
      ? keys.map((key) => keyPieces(key, grammar.properties.get(key)!, ask, layout, column))
      : namedEntry(grammar, ask, layout, column);
  const parts = joined(entries, layout.isFlow ? ', ' : layout.feed + ' '.repeat(column));
  return layout.isFlow ? ['{ ', ...parts, ' }'] : parts;
}

/** What can stand behind a key: a line break begins what stands below it. */
function valuePieces(
  grammar: Grammar,
  ask: Ask,
  layout: Layout,
  column: number,
  initial: string | undefined,
): readonly Piece[] {
  if (isSwitch(grammar)) return [{ choices: ['true', 'false'] }];
  if (grammar.values) return [{ choices: [...grammar.values.keys()] }];
  if (isScalar(grammar)) return [initial === undefined ? { form: grammar.form } : { initial }];
  const below = column + layout.step;
  const margin = layout.feed + ' '.repeat(below);
  if (isMapping(grammar)) {
    const pieces = mappingPieces(grammar, ask, layout, below);
    return layout.isFlow ? pieces : [margin, ...pieces];
  }
  if (!grammar.items) return [STOP];
  if (isMapping(grammar.items)) {
    const pieces = mappingPieces(grammar.items, ask, layout, below + DASH.length);
    return layout.isFlow ? ['[', ...pieces, ']'] : [margin, DASH, ...pieces];
  }
  const first: Piece = grammar.items.values
    ? { choices: [...grammar.items.values.keys()] }
    : { form: grammar.items.form };
  const isProse = PROSE.has(grammar.items.form ?? '');
  return layout.isFlow || !isProse ? ['[', first, ']'] : [margin, DASH, first];
}

const DASH = '- ';

/** What is written in sentences has a line for each item; names stand in brackets. */
const PROSE: ReadonlySet<string> = new Set(['text', 'command', 'uri', 'glob']);

/** An entry of a mapping of names, with a name that shows what belongs there. */
function namedEntry(grammar: Grammar, ask: Ask, layout: Layout, column: number): readonly (readonly Piece[])[] {
  if (!grammar.entries) return [[STOP]];
  const value = valuePieces(grammar.entries, ask, layout, column, undefined);
  const isBelow = typeof value[0] === 'string' && value[0].startsWith(layout.feed);
  return [[{ initial: nameFor(grammar) }, `:${isBelow ? '' : ' '}`, ...value]];
}

function nameFor({ keyForm, entries }: Grammar): string {
  if (keyForm === 'criterion') return 'CC6.4';
  if (keyForm === 'control') return 'AC-01';
  return keyForm === 'id' ? `${(entries?.title ?? 'new').toLowerCase().split(' ')[0]}-id` : 'NAME';
}

/** What is known of a document before anything is written in it. */
function initialOf(key: string, { document, place }: Ask): string | undefined {
  if (place.keys.length > 0) return undefined;
  if (key === document.kind) return idOfFile(document.uri) || undefined;
  return key === 'version' && document.kind !== 'run' ? '1.0.0' : undefined;
}

function joined(parts: readonly (readonly Piece[])[], between: string): readonly Piece[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [between, ...part]));
}
