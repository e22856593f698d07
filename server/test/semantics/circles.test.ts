import assert from 'node:assert/strict';
import type { Program, RunbookFacts } from '../../src/contracts/program.ts';
import { circlesOf } from '../../src/semantics/circles.ts';

describe('circlesOf', () => {
  it('finds the runbooks that lead back to themselves', () => {
    const circles = circlesOf(program({ a: ['b'], b: ['c'], c: ['a'], d: ['a'], e: ['e'], f: ['g'], g: ['nowhere'] }));
    assert.deepEqual([...circles.keys()].sort(), ['a', 'b', 'c', 'e']);
    assert.equal(circles.get('a'), circles.get('c'));
    assert.notEqual(circles.get('a'), circles.get('e'));
  });

  it('tells circles apart that one leads into the other', () => {
    const circles = circlesOf(program({ a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] }));
    assert.equal(circles.get('a'), circles.get('b'));
    assert.equal(circles.get('c'), circles.get('d'));
    assert.notEqual(circles.get('a'), circles.get('c'));
  });

  it('follows a long chain without recursion, in linear time', () => {
    const length = 20_000;
    const uses = Object.fromEntries(
      Array.from({ length }, (_, index) => [`r${index}`, [`r${(index + 1) % length}`, 'r0']]),
    );
    assert.equal(circlesOf(program(uses)).size, length);
  });
});

function program(uses: Readonly<Record<string, readonly string[]>>): Program['runbooks'] {
  const facts = (id: string): RunbookFacts => ({ id, uses: uses[id] }) as unknown as RunbookFacts;
  return new Map(Object.keys(uses).map((id) => [id, [facts(id)]]));
}
