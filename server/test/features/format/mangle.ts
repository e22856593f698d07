import { Lexer } from 'yaml';
import { parse } from '../../../src/language/syntax/parse.ts';
import type { Node, Range } from '../../../src/language/syntax/tree.ts';

/** Gives a number from 0 up to, but not including, a limit. */
export type Dice = (limit: number) => number;

/** Dice that fall the same way for the same seed. */
export function diceOf(seed: number): Dice {
  let state = seed + 1;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

/**
 * The same document, untidily indented and spaced: nothing but spaces and tabs differs. It reads the same; a text for
 * which that is not so comes back as it is.
 */
export function mangled(text: string, dice: Dice): string {
  if (parse(text).problems.length > 0) return text;
  const result = respaced(reindented(text, dice), dice);
  return parse(result).problems.length === 0 ? result : text;
}

/** Moves every block list and mapping to the right, with all that is in it, and the lines of long scalars besides. */
function reindented(text: string, dice: Dice): string {
  const lines = text.split('\n');
  const starts = lines.reduce<number[]>((all, line) => [...all, all.at(-1)! + line.length + 1], [0]);
  const lineOf = (offset: number): number =>
    starts.findLastIndex((start, index) => index < lines.length && start <= offset);
  const shifts = lines.map(() => 0);
  const behindDash = new Map<number, number>();
  const shift = (from: number, to: number, by: number): void => {
    for (let line = from; line <= to; line += 1) shifts[line]! += by;
  };
  const { root } = parse(text);
  for (const [node, parent] of root ? writtenIn(root) : []) {
    const first = lineOf(node.start);
    const last = lineOf(node.start + text.slice(node.start, node.end).trimEnd().length);
    if (node.kind === 'scalar') {
      if (node.style !== 'literal' && node.style !== 'folded')
        for (let line = first + 1; line <= last; line += 1) shift(line, line, dice(4));
      continue;
    }
    if (node.flow || !parent) continue;
    const prefix = lines[first]!.slice(0, node.start - starts[first]!);
    const dash = /^\s*(?:- +)*-(?= )/.exec(prefix)?.[0].length;
    const column = prefix.length;
    // A list at the column of its key stays there: that is a choice of the document.
    const by = prefix.trim() === '' && column === columnOf(text, parent) ? 0 : dice(5);
    if (dash === undefined) shift(first, withComments(lines, last, column), by);
    else {
      behindDash.set(starts[first]! + dash, by);
      shift(first + 1, withComments(lines, last, column), by);
    }
  }
  return lines
    .map((line, index) => {
      if (line.trim() === '') return line;
      const mark = index === 0 && line.startsWith('\ufeff') ? 1 : 0;
      const moved = [...behindDash].filter(([at]) => starts[index]! <= at && at < starts[index + 1]!);
      let result = line;
      for (const [at, by] of moved.sort(([a], [b]) => b - a))
        result = result.slice(0, at - starts[index]!) + ' '.repeat(by) + result.slice(at - starts[index]!);
      return result.slice(0, mark) + ' '.repeat(shifts[index]!) + result.slice(mark);
    })
    .join('\n');
}

/** The last line of a collection with the comments below that are indented as deep. */
function withComments(lines: readonly string[], last: number, column: number): number {
  let end = last;
  for (let line = last + 1; line < lines.length; line += 1) {
    const [, indent, first] = /^( *)(\S?)/.exec(lines[line]!)!;
    if (first !== '' && (first !== '#' || indent!.length < column)) break;
    if (first === '#') end = line;
  }
  return end;
}

function columnOf(text: string, { start }: Range): number {
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}

/** Every node at the place where it is written, with what it stands in. */
function writtenIn(root: Node): ReadonlyMap<Node, Node | undefined> {
  const found = new Map<Node, Node | undefined>();
  function visit(node: Node | undefined, parent: Node | undefined): void {
    if (!node || found.has(node)) return;
    found.set(node, parent);
    if (node.kind === 'sequence') for (const item of node.items) visit(item, node);
    if (node.kind === 'mapping') for (const { value } of node.pairs) visit(value, node);
  }
  visit(root, undefined);
  return found;
}

/** Spaces signs differently, ends lines with white space, and the text with any number of lines. */
function respaced(text: string, dice: Dice): string {
  const pieces: string[] = [];
  const all = [...new Lexer().lex(text)];
  let depth = 0;
  for (const [index, piece] of all.entries()) {
    const [before, behind] = [all[index - 1] ?? '', all[index + 1] ?? ''];
    if (piece.length === 1 && CONTROL.has(piece)) continue;
    const isScalar = before === SCALAR_MARK;
    if (!isScalar && (piece === '{' || piece === '[')) depth += 1;
    if (!isScalar && (piece === '}' || piece === ']')) depth -= 1;
    const isSpace = !isScalar && piece === ' ' && pieces.at(-1) !== '\n' && !behind.startsWith('#');
    if (isSpace && before === ',') pieces.push(pick(dice, [' ', '', '\t', ' \t']));
    else if (isSpace && (before === '{' || behind === '}')) pieces.push(pick(dice, [' ', '', '\t']));
    else if (isSpace && before === ':') pieces.push(pick(dice, [' ', '\t', '\t ']));
    else if (!isScalar && depth > 0 && (piece === ',' || piece === ']') && !/^\s*$/.test(before))
      pieces.push(pick(dice, ['', ' ', '\t']), piece);
    else if (!isScalar && /^\r?\n/.test(piece) && !before.endsWith('\\'))
      pieces.push(pick(dice, ['', '', ' ', '\t']), piece);
    else pieces.push(piece);
  }
  const result = pieces.join('');
  const feed = text.includes('\r\n') ? '\r\n' : '\n';
  return endsInBlock(text) ? result : result.replace(/\s*$/, '') + pick(dice, ['', feed, feed + feed, ` ${feed} `]);
}

/** Whether the lines at the end of a text belong to a value. */
function endsInBlock(text: string): boolean {
  let node: Node | undefined = parse(text).root;
  while (node && node.kind !== 'scalar') node = node.kind === 'mapping' ? node.pairs.at(-1)?.value : node.items.at(-1);
  return node?.style === 'literal' || node?.style === 'folded';
}

function pick<T>(dice: Dice, choices: readonly T[]): T {
  return choices[dice(choices.length)]!;
}

/** What the lexer of `yaml` yields before the text of a scalar, and other marks that stand for no text. */
const SCALAR_MARK = '\u001f';
const CONTROL: ReadonlySet<string> = new Set(['\u0002', '\u0018', SCALAR_MARK]);
