import type { Place } from './finding.ts';
import type { Program } from './program.ts';
import type { Definition } from './rule.ts';
import type { Document } from '../language/document.ts';
import type { CalendarDate } from '../language/forms/date.ts';

/** What a language feature may look at: one open document, and what is known of the program it belongs to. */
export interface FeatureContext {
  readonly document: Document;
  /** Undefined for a file without a (readable) program. */
  readonly program: Program | undefined;
  readonly today: CalendarDate;
  /** Where a file of the program defines a name. */
  readonly locate: (file: string, definition: Definition) => Place | undefined;
}
