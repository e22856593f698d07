import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Writes a file unless it holds this text already, so that nothing that watches it stirs. */
export function writeIfChanged(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeFileSync(file, text);
}
