import assert from 'node:assert/strict';
import { MAX_SUGGESTIONS } from '../../../src/features/completion/complete.ts';
import { askedIn, labels } from './support/asked.ts';

const MANY = Array.from({ length: 2 * MAX_SUGGESTIONS }, (_, index) => `role-${index}`);
const PROGRAM = `program: big\nroles:\n${MANY.map((id) => `  ${id}: { kind: external }\n`).join('')}`;

describe('more suggestions than anybody reads', () => {
  it('are cut off, and the client is told to ask again', async () => {
    const asked = await askedIn({ 'soc2.yaml': PROGRAM, 'a.runbook.yaml': 'owner: |' });
    assert.deepEqual([asked.items.length, asked.isIncomplete], [MAX_SUGGESTIONS, true]);
  });

  it('are those that what is typed can become', async () => {
    const asked = await askedIn({ 'soc2.yaml': PROGRAM, 'a.runbook.yaml': 'owner: 99|' });
    assert.ok(asked.items.length > 0 && asked.items.length < MAX_SUGGESTIONS);
    assert.ok(labels(asked).includes('role-999') && !labels(asked).includes('role-1'));
  });

  it('are found as quickly in thousands of lines, and not at all in a thousand lines of brackets', async () => {
    const steps = Array.from({ length: 1000 }, (_, index) => `  - id: s${index}\n    do: Do it\n    by: x\n`).join('');
    assert.ok(labels(await askedIn({ 'a.runbook.yaml': `steps:\n${steps}    |\nowner: x\n` })).includes('system'));
    const braces = Array.from({ length: 3000 }, (_, index) => `  { id: s${index}, do: Do it },\n`).join('');
    assert.deepEqual(labels(await askedIn({ 'a.runbook.yaml': `steps: [\n${braces}  { | }\n]\n` })), []);
  });

  it('are no names that run over lines or hide what they are', async () => {
    const program = 'program: p\nroles:\n  "two\\nlines": {}\n  "turned\\u202eround": {}\n  fine: {}\n';
    assert.deepEqual(labels(await askedIn({ 'soc2.yaml': program, 'a.runbook.yaml': 'owner: |' })), ['fine']);
  });
});
