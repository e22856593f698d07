import { defineRule } from '../../contracts/rule.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { covered } from '../../semantics/english/covered.ts';
import { otherForm } from '../../semantics/english/imperative.ts';
import type { Form } from '../../semantics/english/form.ts';
import { readingOf } from '../../semantics/english/reading.ts';
import { inImperative } from '../../semantics/english/rewrite.ts';
import type { Rewritten } from '../../semantics/english/rewrite.ts';

const WRONG: { readonly [F in Form]: string } = {
  passive: 'says what is done, not what to do',
  duty: 'says what should be, not what to do',
  statement: 'tells what happens, not what to do',
  gerund: 'names an activity, not an action to take',
  'third person': 'tells what somebody does, not what to do',
  past: 'tells what was done, not what to do',
  noun: 'names an activity, not an action to take',
  question: 'is a question, not an action to take',
};

const messages = {
  notImperative: (words: string, form: Form) =>
    `${shown(words)} ${WRONG[form]}. An auditor cannot tell what the actor had to do; begin with a verb: "Disable the account in Okta".`,
};

interface Data {
  readonly node: Scalar;
  readonly rewritten: Rewritten;
}

export const rule = defineRule({
  id: 'step-not-imperative',
  section: 'steps',
  severity: 'warning',
  summary: 'A step that does not begin with a verb in the imperative.',
  criteria: [],
  reads: [],
  check: {
    *runbook({ model }) {
      for (const { do: text } of model?.steps ?? []) {
        if (!text) continue;
        const reading = readingOf(text);
        const found = otherForm(reading);
        if (!found) continue;
        const { at, text: words } = covered(text, reading, found);
        const message = messages.notImperative(words, found.form);
        const node = written(text);
        const isBlock = node.style === 'literal' || node.style === 'folded';
        const rewritten = isBlock || node.start === node.end ? undefined : inImperative(reading, found);
        yield rewritten ? { at, message, data: { node, rewritten } satisfies Data } : { at, message };
      }
    },
  },
  fix(document, report) {
    const { node, rewritten } = report.data as Data;
    const edit = replaceScalar(document, node, rewritten.text);
    return [{ title: `Change to ${shown(rewritten.text)}`, edits: [edit], safe: rewritten.isSure }];
  },
});
