import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { example } from './paths.ts';

export interface Scratch {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Makes an empty folder for one run. */
export async function makeScratch(): Promise<Scratch> {
  const folder = await mkdtemp(path.join(tmpdir(), 'soc2-test-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Gives `use` an empty folder that is removed afterwards, however `use` ends. */
export async function withScratch<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const { folder, remove } = await makeScratch();
  try {
    return await use(folder);
  } finally {
    await remove();
  }
}

/** Copies the example below a scratch folder: tests write into their workspace. */
export async function copyExample(scratch: string): Promise<string> {
  const folder = path.join(scratch, path.basename(example));
  await cp(example, folder, { recursive: true });
  return folder;
}
