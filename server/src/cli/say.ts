import { PROGRAM } from './command.ts';
import type { Home } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { printable } from './terminal/printable.ts';

/** Tells on standard error what is wrong; resolves to the exit code for it. */
export async function complain({ errors }: Pick<Home, 'errors'>, message: string): Promise<number> {
  await errors.write(`${PROGRAM}: ${errors.paint.error('error:')} ${printable(message)}\n`);
  return EXIT.misuse;
}

/** Tells on standard error what the reader of the results should know. */
export async function note({ errors }: Pick<Home, 'errors'>, message: string): Promise<void> {
  await errors.write(`${PROGRAM}: ${printable(message)}\n`);
}
