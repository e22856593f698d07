import type { Document } from '../../../server/src/language/document.ts';
import { benchOf, findingsOf } from './bench.ts';
import type { Bench } from './bench.ts';
import type { InsideTimes } from './jobs.ts';
import { timed } from './timed.ts';
import { parseWithYaml } from './yaml.ts';

/** Rounds before the measured ones: the compiler of the engine has seen everything by then. */
const WARM_UP = 5;

/** Measures parsing, a text to its findings, and the same after an edit, in turn. */
export function measureRounds({ lines, rounds }: { lines: number; rounds: number }): InsideTimes {
  const bench = benchOf(lines);
  const parse: number[] = [];
  const whole: number[] = [];
  const edited: number[] = [];
  const typist = createTypist(bench);
  let findings = 0;
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const times = [
      timed(() => parseWithYaml(bench.text)),
      timed(() => (findings = findingsOf(bench, bench.read(bench.text)))),
      typist(),
    ] as const;
    if (round < 0) continue;
    parse.push(times[0]);
    whole.push(times[1]);
    edited.push(times[2]);
  }
  return { lines, parse, whole, edited, findings };
}

/** Types a character into one step after the other; gives the time from the new text to its findings. */
function createTypist(bench: Bench): () => number {
  let text = bench.text;
  let document: Document = bench.read(text);
  let turn = 0;
  return () => {
    const steps = [...text.matchAll(/\n {4}do: [^\n]+/g)];
    // Steps of the golden section visit the whole text evenly, in any number of rounds.
    const step = steps[Math.floor(((turn * 0.618) % 1) * steps.length)]!;
    turn += 1;
    const at = step.index + step[0].length;
    text = `${text.slice(0, at)}x${text.slice(at)}`;
    return timed(() => {
      document = bench.read(text, document);
      findingsOf(bench, document);
    });
  };
}
