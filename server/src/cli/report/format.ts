import type { Paint } from '../terminal/paint.ts';
import type { Report } from './report.ts';

/** What a format may know besides the findings. */
export interface View {
  readonly paint: Paint;
  /** How many cells a line may have. */
  readonly width: number;
  /** The working folder, which file names are relative to. */
  readonly folder: string;
  /** Only findings: no summary. */
  readonly quiet: boolean;
  /** The lines of a file; none if it can no longer be read. */
  linesOf(uri: string): Promise<readonly string[]>;
}

/** Turns findings into text, piece by piece. */
export type Format = (report: Report, view: View) => AsyncIterable<string>;
