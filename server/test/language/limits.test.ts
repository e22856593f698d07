import assert from 'node:assert/strict';
import { readDocument } from '../../src/language/document.ts';
import type { Document } from '../../src/language/document.ts';
import { MAX_ALIAS_NODES, MAX_DEPTH, MAX_LINES, MAX_TEXT_LENGTH } from '../../src/language/syntax/limits.ts';

/** What a hostile or broken text may cost; a machine that is busy gets some more. */
const MAX_MILLISECONDS = 3000;

/** Reads a text all the way and checks that it gives one clear problem, soon. */
function oneProblem(text: string, expected: RegExp): Document {
  const start = performance.now();
  const document = readDocument('file:///limits.runbook.yaml', 'runbook', text);
  void [document.model, document.values, document.schemaProblems];
  const took = performance.now() - start;
  const messages = document.syntax.problems.map(({ message }) => message);
  assert.equal(messages.length, 1, messages.join('\n'));
  assert.match(messages[0]!, expected);
  assert.ok(took < MAX_MILLISECONDS, `took ${Math.round(took)} ms`);
  return document;
}

describe('limits', () => {
  it('of size', () => {
    oneProblem(`title: ${'a'.repeat(MAX_TEXT_LENGTH)}`, /longer than/);
  });

  it('of lines: five megabytes of nothing', () => {
    oneProblem('\n'.repeat(5_000_000), /longer than/);
    oneProblem('\n'.repeat(MAX_LINES + 1), /lines/);
  });

  it('of depth, in flow style and in blocks', () => {
    oneProblem(`title: ${'['.repeat(50_000)}${']'.repeat(50_000)}`, /deeper than/);
    oneProblem(`title: ${'[{a: '.repeat(MAX_DEPTH)}1${'}]'.repeat(MAX_DEPTH)}`, /deeper than/);
    oneProblem(`title:\n${'- '.repeat(10_000)}a\n`, /deeper than/);
    const blocks = Array.from({ length: MAX_DEPTH + 1 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
    oneProblem(blocks, /deeper than/);
  });

  it('of depth leaves alone what is just below it', () => {
    const text = `title: ${'['.repeat(MAX_DEPTH - 1)}a${']'.repeat(MAX_DEPTH - 1)}\n`;
    assert.deepEqual(readDocument('file:///a', 'runbook', text).syntax.problems, []);
  });

  it('of aliases: four hundred bytes that stand for billions of values', () => {
    const levels = 'abcdefghi';
    const bomb = levels
      .split('')
      .map(
        (name, at) =>
          `x-${name}: &${name} [${Array.from({ length: 9 }, () => (at === 0 ? 'lol' : `*${levels[at - 1]}`)).join(',')}]`,
      )
      .join('\n');
    assert.ok(bomb.length < 500);
    oneProblem(`${bomb}\n`, new RegExp(`more than ${MAX_ALIAS_NODES}`));
  });

  it('of merge keys: each level doubled', () => {
    const levels = Array.from(
      { length: 30 },
      (_, at) => `x-${at}: &m${at} { ${at === 0 ? 'a: 1' : `b: *m${at - 1}, c: *m${at - 1}`} }`,
    );
    oneProblem(`${levels.join('\n')}\nscope: { <<: *m29 }\n`, /more than/);
  });

  it('reports an anchor that holds itself', () => {
    oneProblem('steps: &steps\n  - *steps\n', /has no end/);
    oneProblem('scope: &scope { systems: *scope }\n', /has no end/);
    oneProblem('scope: &scope { <<: *scope, covers: all }\n', /has no end/);
  });

  it('reads ten thousand keys', () => {
    const keys = Array.from({ length: 10_000 }, (_, at) => `  k${at}: value`).join('\n');
    const repeated = `parameters:\n${keys}\n`;
    const start = performance.now();
    const document = readDocument('file:///a', 'runbook', repeated);
    assert.equal(document.model?.parameters.size, 10_000);
    assert.deepEqual(document.syntax.problems, []);
    assert.ok(performance.now() - start < MAX_MILLISECONDS);
  });

  it('reports each merge conflict once, and reads our side', () => {
    const text = 'runbook: a\n<<<<<<< HEAD\ntitle: ours\n=======\ntitle: theirs\n>>>>>>> theirs\nstatus: active\n';
    const document = oneProblem(text, /merge conflict/) as Document<'runbook'>;
    assert.equal(document.model?.title?.text, 'ours');
    assert.equal(document.model?.status?.text, 'active');
    const { start, end } = document.syntax.problems[0]!;
    assert.equal(text.slice(start, end), '<<<<<<< HEAD');
  });

  it('reports conflicts with Windows line breaks, and with the common ancestor', () => {
    const text = 'runbook: a\n<<<<<<< HEAD\ntitle: ours\n=======\ntitle: theirs\n>>>>>>> theirs\nstatus: active\n';
    oneProblem(text.replaceAll('\n', '\r\n'), /merge conflict/);
    oneProblem(text.replace('=======', '||||||| base\ntitle: base\n======='), /merge conflict/);
  });

  it('reports bytes that are no text', () => {
    oneProblem('runbook: a\ntitle: \u0000\n', /does not allow/);
    oneProblem('runbook: a\ntitle: caf\ufffd\n', /not UTF-8/);
  });

  it('is quick on texts that make regular expressions slow', () => {
    for (const text of [
      '<<<<<<< a\n'.repeat(20_000),
      '<<<<<<< a\n=======\n'.repeat(20_000),
      'a'.repeat(1_000_000),
      '#'.repeat(1_000_000),
    ]) {
      const start = performance.now();
      readDocument('file:///a', 'runbook', text);
      assert.ok(performance.now() - start < MAX_MILLISECONDS, JSON.stringify(text.slice(0, 20)));
    }
  });
});
