import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Home } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { complain, note } from '../say.ts';
import { reasonOf } from '../terminal/sink.ts';

/** Says whether a file holds this content, and where not; line ends may differ. */
export async function compareWith(file: string, content: string | Uint8Array, home: Home): Promise<number> {
  let there: Buffer;
  try {
    there = await readFile(path.resolve(home.folder, file));
  } catch (fault) {
    return complain(home, `${file} can't be read: ${reasonOf(fault)}`);
  }
  if (typeof content !== 'string') {
    if (there.equals(content)) return EXIT.ok;
    await note(home, `${file} is stale: write it again with --output`);
    return EXIT.findings;
  }
  const [now, then] = [linesOf(content), linesOf(there.toString('utf8'))];
  const length = Math.max(now.length, then.length);
  const at = Array.from({ length }, (_, line) => line).find((line) => now[line] !== then[line]);
  if (at === undefined) return EXIT.ok;
  await note(home, `${file} is stale from line ${at + 1} on; write it again with --output`);
  await note(home, `  in the file: ${excerpt(then[at])}`);
  await note(home, `  should be:   ${excerpt(now[at])}`);
  return EXIT.findings;
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/);
}

/** As much of a line as a terminal shows without many line breaks, in UTF-16 units. */
const MAX_EXCERPT = 300;

function excerpt(line: string | undefined): string {
  if (line === undefined) return '(nothing)';
  return line.length > MAX_EXCERPT ? `${line.slice(0, MAX_EXCERPT)}…` : line;
}
