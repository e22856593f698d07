import { MAX_TEXT_LENGTH } from '../../language/syntax/limits.ts';
import type { Misuse } from '../command.ts';

/** A UTF-16 unit takes at most three bytes of UTF-8; what is larger is over the limit of the language anyway. */
const MAX_BYTES = MAX_TEXT_LENGTH * 3;

/** Reads a text to its end, or says that it has none. */
export async function readInput(input: NodeJS.ReadableStream): Promise<{ readonly text: string } | Misuse> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of input) {
      chunks.push(Buffer.from(chunk));
      size += chunks.at(-1)!.length;
      if (size > MAX_BYTES) return { problem: `standard input is larger than ${MAX_BYTES / 1_000_000} MB` };
    }
  } catch (fault) {
    return { problem: `standard input can't be read: ${fault instanceof Error ? fault.message : String(fault)}` };
  }
  return { text: new TextDecoder('utf-8').decode(Buffer.concat(chunks)) };
}
