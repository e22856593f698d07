import { secondAction } from '../../semantics/english/compound.ts';
import { mainClause } from '../../semantics/english/main-clause.ts';
import { read } from '../../semantics/english/reading.ts';
import type { Reading } from '../../semantics/english/reading.ts';

/** More actions than these stay together in the last part, which can be split again. */
const MOST_PARTS = 10;

/** The actions that one sentence asks for ("Drain the node and delete it"), each as a sentence of its own. */
export function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (let rest: string | undefined = text; rest !== undefined;) {
    const cut: Cut | undefined = parts.length < MOST_PARTS - 1 ? cutOf(read(rest)) : undefined;
    parts.push(cut?.first ?? rest);
    rest = cut?.rest;
  }
  return parts;
}

interface Cut {
  readonly first: string;
  readonly rest: string;
}

function cutOf(reading: Reading): Cut | undefined {
  const { text, words } = reading;
  const second = secondAction(reading);
  if (!second || words.some(({ startsSentence }, index) => index > 0 && startsSentence)) return undefined;
  const verb = second.to - 1;
  const from = words.findIndex(({ lower }, index) => index >= second.from && lower !== 'and' && lower !== 'then');
  const opener = openerOf(reading);
  const rest = text.slice(words[Math.min(from, verb)]!.start);
  const isNew = opener === '' && words[from]!.kind === 'word' && /^\P{Ll}/u.test(text);
  return {
    first: withoutJoint(text.slice(0, words[second.from]!.start)),
    rest: opener + (isNew ? rest.charAt(0).toUpperCase() + rest.slice(1) : rest),
  };
}

/** "If the canary fails, ", "In Okta, ", "Okta: " hold for every action behind them. */
function openerOf(reading: Reading): string {
  const { text, words } = reading;
  const { start, isBehindOpener } = mainClause(reading);
  const before = text.slice(0, words[start]!.start);
  const isLabel = before.trimEnd().endsWith(':') && !/^(?:\d|\(|step\b)/i.test(before);
  return isBehindOpener || isLabel ? before : '';
}

/** Takes the comma, the semicolon or the ampersand off that joined something behind. */
function withoutJoint(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,;&]/.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}
