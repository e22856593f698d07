import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CoverageChanged,
  GetCoverage,
  GetCoveragePath,
  GetCoverageTree,
  GetDueTree,
  GetStatus,
  MarkReviewed,
} from '../../src/protocol/requests.ts';
import type { CoverageOverview, RequestMethod, TreeNode } from '../../src/protocol/requests.ts';
import { startClient } from '../support/client.ts';
import type { Client } from '../support/client.ts';
import { FIXTURES } from '../support/fixtures.ts';

const FOLDER = path.join(FIXTURES, 'workspaces/acme');
const options = { grouping: 'criterion', filter: 'all' } as const;

describe('the sidebar over the protocol', () => {
  let client: Client;
  let changes = 0;
  const changed = new EventTarget();

  const ask = <P, R>({ method }: RequestMethod<P, R>, params: P): Promise<R> =>
    client.connection.sendRequest(method, params);
  const nextChange = (): Promise<unknown> =>
    new Promise((resolve) => changed.addEventListener('changed', resolve, { once: true }));
  const uriOf = (name: string): string => pathToFileURL(path.join(FOLDER, name)).href;

  before(async () => {
    client = await startClient({ folders: [pathToFileURL(FOLDER).href] });
    client.connection.onNotification(CoverageChanged.method, () => {
      changes += 1;
      changed.dispatchEvent(new Event('changed'));
    });
    let overview: CoverageOverview;
    do overview = await ask(GetCoverage, {});
    while (overview.busy);
  });
  after(async () => assert.equal(await client.stop(), 0));

  it('sums the programs up', async () => {
    const { programs, marks, overdue, busy } = await ask(GetCoverage, {});
    assert.deepEqual(
      programs.map(({ name, gaps, weak, percent, runbooks, broken }) => [name, gaps, weak, percent, runbooks, broken]),
      [['Acme, Inc.', 0, 0, 100, 16, false]],
    );
    assert.deepEqual([marks, overdue, busy], [[], 0, false]);
    assert.ok(programs[0]!.roles.some(({ id, title }) => id === 'ciso' && title.startsWith('Chief')));
  });

  it('says in the status of a document how much is covered', async () => {
    const { program } = await ask(GetStatus, { uri: uriOf('runbooks/log-review.runbook.yaml') });
    assert.deepEqual(program?.coverage, { percent: 100, gaps: 0 });
  });

  it('gives the tree level by level, and the way to a runbook', async () => {
    const [security] = await ask(GetCoverageTree, { options });
    const series = await ask(GetCoverageTree, { options, parent: security!.id });
    assert.equal(series[0]!.label, 'CC1 Governance, ethics and accountability');
    const way = await ask(GetCoveragePath, { options, uri: uriOf('runbooks/log-review.runbook.yaml') });
    assert.equal(way.at(-1)?.label, 'Review the security logs every week');
    assert.deepEqual(await ask(GetCoverageTree, { options, parent: 'no/such/node' }), []);
  });

  it('lists what falls due', async () => {
    const [later] = await ask(GetDueTree, {});
    assert.equal(later!.label, 'Later');
    const items = await ask(GetDueTree, { parent: later!.id });
    assert.equal(items[0]!.label, 'Test: Review the security logs every week');
    assert.ok(items[0]!.description.startsWith('in 69 days · 2027-02-02'));
  });

  it('tells of changes, but not of prose', async () => {
    const uri = uriOf('runbooks/log-review.runbook.yaml');
    const text = readFileSync(path.join(FOLDER, 'runbooks/log-review.runbook.yaml'), 'utf8');
    const open = { textDocument: { uri, languageId: 'soc2-runbook', version: 1, text } };
    await client.connection.sendNotification('textDocument/didOpen', open);
    const change = (version: number, now: string) =>
      client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text: now }],
      });
    await ask(GetCoverage, {});
    const before = changes;
    await change(2, text.replace(/^purpose: /m, 'purpose: Now '));
    await client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    assert.equal(changes, before);
    const told = nextChange();
    await change(3, text.replace('status: active', 'status: draft'));
    await told;
    const { programs, marks } = await ask(GetCoverage, {});
    assert.ok(programs[0]!.weak + programs[0]!.gaps >= 0);
    assert.deepEqual(marks, []);
    const nodes = await allBelow(undefined);
    assert.ok(nodes.some(({ description }) => description.startsWith('weak: a draft')));
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  });

  it('marks a runbook as reviewed today', async () => {
    const answer = await ask(MarkReviewed, { uri: uriOf('runbooks/access-deprovisioning.runbook.yaml') });
    assert.ok('edits' in answer);
    assert.deepEqual(
      answer.edits.map(({ newText }) => newText),
      ['2026-11-25'],
    );
    assert.ok('problem' in (await ask(MarkReviewed, { uri: uriOf('soc2.yaml') })));
    assert.ok('problem' in (await ask(MarkReviewed, { uri: uriOf('runbooks/none.runbook.yaml') })));
  });

  async function allBelow(parent: string | undefined): Promise<readonly TreeNode[]> {
    const nodes = await ask(GetCoverageTree, { options, ...(parent !== undefined && { parent }) });
    const below = await Promise.all(nodes.filter((node) => node.hasChildren).map(({ id }) => allBelow(id)));
    return [...nodes, ...below.flat()];
  }
});
