import assert from 'node:assert/strict';
import { findSymbols, MOST_SYMBOLS } from '../../../src/features/navigation/find-symbols.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { uriOf } from '../../support/workspace.ts';
import { closedWorkspace, shown } from './marked.ts';

const TEXTS = new Map(
  Object.entries({
    'soc2.yaml': `program: acme
controls:
  AC-03: { title: Access is revoked within one business day }
  "AC 04": { title: A returned laptop is erased }
systems: { okta: { name: Okta }, revocation-log: {} }
roles: { it-manager: { title: IT Manager } }
people: { dana: { name: Dana } }
`,
    'leaver.runbook.yaml': `runbook: access-revocation
title: Revoke the access of a leaver
steps:
  - id: disable-okta
    do: Disable the account
  - do: Nothing has an id here
  - id: 'revoke-badge'
`,
    'review.runbook.yaml': 'runbook: access-review\ntitle: Review who has access\nsteps: [{ id: export-users }]\n',
    'broken.runbook.yaml': 'runbook: broken-glass\ntitle: "no end\n',
    'r.run.yaml': 'run: term-2211\nrunbook: access-revocation\n',
    'p.playbook.yaml': 'playbook: breach\ntitle: Coordinate a breach\n',
  }).map(([name, text]) => [uriOf(name), text]),
);

async function found(query: string): Promise<string[]> {
  const workspace = await closedWorkspace(memoryFiles(TEXTS));
  return findSymbols(query, workspace.names()).map(
    (symbol) => `${symbol.kind} ${symbol.id}${symbol.container === '' ? '' : ` in ${symbol.container}`}`,
  );
}

const CASES: readonly [query: string, first: readonly string[]][] = [
  ['access-review', ['runbook access-review']],
  ['ACCESS-REV', ['runbook access-review', 'runbook access-revocation']],
  ['revoke', ['step revoke-badge in access-revocation', 'runbook access-revocation']],
  ['leaver', ['runbook access-revocation']],
  ['acrev', ['runbook access-review', 'runbook access-revocation']],
  ['okta', ['system okta in acme', 'step disable-okta in access-revocation']],
  ['okta disable', ['step disable-okta in access-revocation']],
  ['laptop', ['control AC 04 in acme']],
  ['ac-03', ['control AC-03 in acme']],
  ['it man', ['role it-manager in acme']],
  ['term', ['run term-2211 in access-revocation']],
  ['breach', ['playbook breach']],
  ['broken', ['runbook broken-glass']],
  ['zzz', []],
];

describe('symbols of the workspace', () => {
  for (const [query, first] of CASES)
    it(`are found by ${JSON.stringify(query)}, the best first`, async () => {
      const symbols = await found(query);
      assert.deepEqual(symbols.slice(0, Math.max(first.length, first.length === 0 ? 1 : 0)), first);
    });

  it('are all that have a name where nothing is looked for', async () =>
    assert.deepEqual(await found(' '), [
      'runbook access-review',
      'runbook access-revocation',
      'runbook broken-glass',
      'playbook breach',
      'control AC 04 in acme',
      'control AC-03 in acme',
      'step disable-okta in access-revocation',
      'step export-users in access-review',
      'step revoke-badge in access-revocation',
      'run term-2211 in access-revocation',
      'role it-manager in acme',
      'system okta in acme',
      'system revocation-log in acme',
    ]));

  it('stand where their ids are written', async () => {
    const workspace = await closedWorkspace(memoryFiles(TEXTS));
    const places = findSymbols('', workspace.names()).map((symbol) =>
      shown(symbol.place, TEXTS).replace(/^.* (?=\S+$)/, ''),
    );
    const ids = findSymbols('', workspace.names()).map(({ id }) => id.replace(/^.* /, ''));
    assert.deepEqual(places, ids);
  });

  it('are those of open editors where texts differ from the files', async () => {
    const workspace = await closedWorkspace(memoryFiles(TEXTS));
    workspace.open(uriOf('review.runbook.yaml'), 'runbook: access-recertification\n');
    const ids = findSymbols('access-re', workspace.names()).map(({ id }) => id);
    assert.deepEqual(ids, ['access-revocation', 'access-recertification']);
  });

  it('are no more than anybody looks through', async () => {
    const steps = Array.from({ length: MOST_SYMBOLS + 50 }, (_, index) => `  - id: step-${index}\n`).join('');
    const workspace = await closedWorkspace(
      memoryFiles(new Map([[uriOf('a.runbook.yaml'), `runbook: a\nsteps:\n${steps}`]])),
    );
    assert.equal(findSymbols('step', workspace.names()).length, MOST_SYMBOLS);
  });

  it('are none for a query that nothing could be called', async () =>
    assert.deepEqual(await found('access '.repeat(1000)), []));
});
