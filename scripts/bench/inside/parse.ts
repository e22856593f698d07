import { runbookText } from '../runbooks.ts';
import { timed } from './timed.ts';
import { parseWithYaml } from './yaml.ts';

const texts = new Map<number, string>();

/** Parses once with `yaml`; warm, since the rounds came before. */
export function measureParse({ lines }: { lines: number }): number {
  const text = texts.get(lines) ?? runbookText(lines);
  texts.set(lines, text);
  return timed(() => parseWithYaml(text));
}
