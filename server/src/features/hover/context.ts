import type { FeatureContext } from '../../contracts/feature-context.ts';
import type { Rule } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';

/** What a hover may look at. */
export interface HoverContext extends FeatureContext {
  /** The place that is asked about. */
  readonly offset: number;
  readonly rules: readonly Rule[];
  /** What a rule id is appended to for a link to its page; undefined for no link. */
  readonly rulePageBase: string | undefined;
  /** The document of any file of the program. */
  readonly read: (uri: string) => Promise<Document | undefined>;
}
