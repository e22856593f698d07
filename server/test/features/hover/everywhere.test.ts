import assert from 'node:assert/strict';
import path from 'node:path';
import { PHASE_MEANINGS } from '../../../src/semantics/phase-meanings.ts';
import { ARCHETYPES } from '../../../src/semantics/archetypes.ts';
import { FIXTURES, textsBelow, uriOf, workspaceOf } from '../../support/workspace.ts';
import type { Linted } from '../../support/workspace.ts';
import { hovered, hoverIn } from './hovered.ts';

/** The most lines of Markdown that somebody reads in a hover. */
const MOST_LINES = 12;

/** Hovers at every offset, and past the end. */
async function hoverEverywhere(workspace: Linted, name: string): Promise<void> {
  const text = workspace.document(uriOf(name))!.source.getText();
  for (let offset = 0; offset <= text.length + 1; offset += 1) {
    const hover = await hoverIn(workspace, name, offset);
    if (!hover) continue;
    const { start, end } = hover.range;
    assert.ok(start <= offset && offset <= end && end <= text.length, `${name}: ${start}-${end} at ${offset}`);
    assert.ok(hover.markdown.split('\n').length <= MOST_LINES, `${name} at ${offset}:\n${hover.markdown}`);
    assert.ok(!/undefined|\[object/.test(hover.markdown), hover.markdown);
  }
}

describe('hover at every offset', () => {
  const acme = new Map(
    [...textsBelow(path.join(FIXTURES, 'workspaces/acme'))].filter(([name]) => name.endsWith('.yaml')),
  );
  let workspace: Linted;
  before(async () => {
    workspace = await workspaceOf(acme, []);
  });

  for (const name of acme.keys())
    it(`is short, and about what stands there, in ${name}`, async () => hoverEverywhere(workspace, name));

  const LEAVER = acme.get('runbooks/access-deprovisioning.runbook.yaml')!;
  const variants: Readonly<Record<string, string>> = {
    'with CRLF': LEAVER.replaceAll('\n', '\r\n'),
    'cut off': LEAVER.slice(0, LEAVER.indexOf('rollback') - 40),
    'with a bracket that is not closed': LEAVER.replace('criteria: [', 'criteria: [['),
    'with a tab': LEAVER.replace('  - id', '\t- id'),
    'that is empty': '',
    'that is one word': 'word',
  };
  for (const [what, text] of Object.entries(variants))
    it(`never fails in a text ${what}`, async () => {
      const name = 'runbooks/access-deprovisioning.runbook.yaml';
      await hoverEverywhere(await workspaceOf(new Map([...acme, [name, text]]), []), name);
    }).timeout(60_000);
});

describe('the range of a hover', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['\ufeffrunbook: a\r\n# 😀\r\nowner: i|t\r\n', 'it'],
    ['title: 😀😀\nowner: &anchor i|t\n', 'it'],
    ['title: é\nsteps: [ { by: "i|t" } ]', '"it"'],
    ['? owner\n: i|t\n', 'it'],
    ['owner: !!str i|t\n', 'it'],
    ['"ow|ner": it\n', '"owner"'],
    ['owner: it|', 'it'],
    ['owner:\n  >-\n  i|t\n', '>-\n  it\n'],
  ];
  for (const [marked, covered] of texts)
    it(`is the word in ${JSON.stringify(marked)}`, async () =>
      assert.equal((await hovered('a.runbook.yaml', marked))?.covered, covered));
});

it('there is a meaning for every phase of every archetype, and no other', () => {
  const phases = [...ARCHETYPES.values()].flatMap(({ phases, anywhere }) => [...phases, ...(anywhere ?? [])]);
  assert.deepEqual([...PHASE_MEANINGS.keys()], [...new Set(phases.map(({ id }) => id))].sort());
});
