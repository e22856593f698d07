import assert from 'node:assert/strict';
import { readDocument } from '../../src/language/document.ts';
import { within } from '../../src/language/syntax/within.ts';

/** How `title` is written, and the text that a finding about the word "needed" in it covers. */
const WRITTEN: readonly (readonly [style: string, source: string, covered: string])[] = [
  ['plain', 'title: run as needed today', 'needed'],
  ['double quoted', 'title: "run as needed: today"', 'needed'],
  ['single quoted', "title: 'run as needed: today'", 'needed'],
  ['double quoted with an escape', 'title: "run \\"as\\" needed"', '"run \\"as\\" needed"'],
  ['single quoted with a quote', "title: 'it''s needed'", "'it''s needed'"],
  ['plain on several lines', 'title: run as\n  needed today', 'run as\n  needed today'],
  ['folded', 'title: >-\n  run as\n  needed\n', '>-\n  run as\n  needed\n'],
  ['literal', 'title: |-\n  run as needed\n', '|-\n  run as needed\n'],
  ['an alias', 'purpose: &text run as needed\ntitle: *text', 'needed'],
];

describe('a part of a text', () => {
  for (const [style, source, covered] of WRITTEN) {
    it(`is found where it is ${style}`, () => {
      const title = readDocument('file:///a.runbook.yaml', 'runbook', source).model!.title!;
      const from = title.text.indexOf('needed');
      const { start, end } = within(title, from, from + 'needed'.length);
      assert.equal(source.slice(start, end).trimEnd(), covered.trimEnd());
    });
  }
});
