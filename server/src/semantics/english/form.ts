/** How a step is worded that is not in the imperative. */
export type Form = 'passive' | 'duty' | 'statement' | 'gerund' | 'third person' | 'past' | 'noun' | 'question';

/** What a step begins with in place of a verb in the imperative: the words from `from` up to, not including, `to`. */
export interface OtherForm {
  readonly form: Form;
  readonly from: number;
  readonly to: number;
}
