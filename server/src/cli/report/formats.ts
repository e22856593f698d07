import type { Format } from './format.ts';
import { jsonReport } from './json.ts';
import { textReport } from './text.ts';

/** What `--format` takes. */
export const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['text', textReport],
  ['json', jsonReport],
]);
