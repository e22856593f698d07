import assert from 'node:assert/strict';
import path from 'node:path';
import type { TreeNode, TreeOptions } from '../../../src/contracts/tree.ts';
import { childrenOf, pathTo } from '../../../src/views/tree/branch.ts';
import type { Branch } from '../../../src/views/tree/branch.ts';
import { coverageTree } from '../../../src/views/tree/coverage-tree.ts';
import { FIXTURES, textsBelow, uriOf, workspaceOf } from '../../support/workspace.ts';
import type { Linted } from '../../support/workspace.ts';

const ACME = textsBelow(path.join(FIXTURES, 'workspaces/acme'));
const BY_CRITERION: TreeOptions = { grouping: 'criterion', filter: 'all' };

function treeOf(workspace: Linted, options: TreeOptions): readonly Branch[] {
  const coverage = workspace.coverage(uriOf('soc2.yaml'))!;
  const recordOf = (file: string) => {
    const record = workspace.recordOf(file);
    return record?.kind === 'runbook' ? record : undefined;
  };
  return coverageTree([{ coverage, name: 'Acme', recordOf }], options);
}

/** Every node of a tree, parents before children. */
function all(branches: readonly Branch[]): readonly TreeNode[] {
  return branches.flatMap(({ node, children }) => [node, ...all(children())]);
}

/** A level as a person reads it. */
const lines = (nodes: readonly TreeNode[]): readonly string[] =>
  nodes.map(({ label, description }) => `${label} · ${description}`);

const without = (name: string, ...changes: readonly (readonly [string | RegExp, string])[]): Map<string, string> => {
  const text = changes.reduce((now, [from, to]) => now.replace(from, to), ACME.get(name)!);
  return new Map([...ACME, [name, text]]);
};

describe('the coverage tree', () => {
  let acme: Linted;
  before(async () => {
    acme = await workspaceOf(ACME);
  });

  it('goes from category to series to criterion to runbook to step', () => {
    const roots = treeOf(acme, BY_CRITERION);
    const read = (...labels: readonly string[]): readonly string[] => {
      let parent: string | undefined;
      for (const label of labels)
        parent = childrenOf(roots, parent).find((node) => node.label.startsWith(label))?.id ?? assert.fail(label);
      return lines(childrenOf(roots, parent));
    };
    assert.deepEqual(read(), [
      'Security · 15 of 15 covered',
      'Availability · 3 of 3 covered',
      'Confidentiality · 2 of 2 covered',
    ]);
    assert.ok(read('Security').includes('CC8 Controlled change · 1 of 1 covered'));
    assert.deepEqual(read('Security', 'CC8'), [
      'CC8.1 Authorize, test and approve changes · covered · 2 runbooks · 0 runs',
    ]);
    assert.deepEqual(read('Security', 'CC8', 'CC8.1').length, 2);
    assert.ok(read('Security', 'CC8', 'CC8.1', 'Change production through')[0]!.includes('captures evidence'));
  });

  it('gives every node a place of its own', () => {
    for (const grouping of ['criterion', 'control', 'area', 'owner', 'system'] as const) {
      const nodes = all(treeOf(acme, { grouping, filter: 'all' }));
      assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length, grouping);
      assert.ok(nodes.length > 30, grouping);
      for (const node of nodes) assert.ok(node.label !== '' && (node.kind === 'group' || node.description !== ''));
    }
  });

  it('does not move while somebody types', async () => {
    const workspace = await workspaceOf(ACME);
    const ids = () => all(treeOf(workspace, BY_CRITERION)).map(({ id }) => id);
    const before = ids();
    const name = 'runbooks/access-deprovisioning.runbook.yaml';
    const text = ACME.get(name)!;
    for (const [from, to] of [
      ["Revoke a leaver's access", 'Revoke'],
      ['do: Export', 'do: Expo'],
      ['title: Revoke', 'title: [Revoke'],
      ['\nscope:', '\n# A comment\nscope:'],
    ] as const) {
      workspace.open(uriOf(name), text.replace(from, to));
      await workspace.lintStale();
      assert.deepEqual(ids(), before, `${from} to ${to}`);
    }
  });

  it('says what is weak, and marks a text that does not parse', async () => {
    const name = 'runbooks/change-management.runbook.yaml';
    const draft = treeOf(await workspaceOf(without(name, ['status: active', 'status: draft'])), BY_CRITERION);
    assert.ok(lines(all(draft)).some((line) => line.includes('weak: a draft')));
    const workspace = await workspaceOf(ACME);
    workspace.open(uriOf(name), `${ACME.get(name)}x: [\n`);
    assert.ok(lines(all(treeOf(workspace, BY_CRITERION))).some((line) => line.includes('weak: does not parse')));
  });

  it('offers a runbook for a gap, and counts it on each level above', async () => {
    const texts = new Map([...ACME].filter(([name]) => !name.includes('capacity-adjustment')));
    const nodes = all(treeOf(await workspaceOf(texts), BY_CRITERION));
    const gap = nodes.find(({ label }) => label.startsWith('A1.1'))!;
    assert.deepEqual([gap.state, gap.criterion, gap.hasChildren], ['gap', 'A1.1', false]);
    assert.ok(lines(nodes).includes('Availability · 2 of 3 covered · 1 gap'));
    assert.ok(lines(nodes).includes('A1 Keeping the service up · 2 of 3 covered · 1 gap'));
  });

  it('filters: gaps, what is weak, and what concerns a role', async () => {
    const texts = without('runbooks/log-review.runbook.yaml', ['status: active', 'status: draft']);
    texts.delete('runbooks/change-management.runbook.yaml');
    texts.delete('runbooks/emergency-change.runbook.yaml');
    const workspace = await workspaceOf(texts);
    const criteria = (options: TreeOptions): readonly string[] =>
      all(treeOf(workspace, options)).flatMap(({ kind, label }) =>
        kind === 'criterion' ? [label.slice(0, label.indexOf(' '))] : [],
      );
    assert.deepEqual(criteria({ grouping: 'criterion', filter: 'gaps' }), ['CC8.1']);
    assert.deepEqual(all(treeOf(workspace, { grouping: 'owner', filter: 'gaps' })), []);
    const mine = all(treeOf(workspace, { grouping: 'owner', filter: { role: 'vendor-manager' } }));
    assert.ok(mine.some(({ kind }) => kind === 'runbook'));
    assert.ok(mine.length < all(treeOf(workspace, { grouping: 'owner', filter: 'all' })).length);
  });

  it('leads to the runbook of a file', () => {
    const roots = treeOf(acme, BY_CRITERION);
    const nodes = pathTo(roots, uriOf('runbooks/change-management.runbook.yaml'));
    assert.deepEqual(
      nodes.map(({ kind }) => kind),
      ['group', 'group', 'criterion', 'runbook'],
    );
    assert.deepEqual(pathTo(roots, uriOf('runbooks/nowhere.runbook.yaml')), []);
  });

  it('escapes what files say in Markdown', async () => {
    const hostile = '[x](command:evil) <img src=x> `a` **b**';
    const name = 'runbooks/log-review.runbook.yaml';
    const workspace = await workspaceOf(without(name, [/^title: .*$/m, `title: "${hostile}"`]));
    const node = all(treeOf(workspace, BY_CRITERION)).find(({ label }) => label === hostile)!;
    assert.ok(!/[^\\](\[|<|`|\()/.test(node.tooltip.replace(/^\*\*/, '')), node.tooltip);
  });

  it('has a level for the programs where there are several', () => {
    const coverage = acme.coverage(uriOf('soc2.yaml'))!;
    const input = { coverage, name: 'Acme', recordOf: () => undefined };
    const other = { ...input, name: 'Other', coverage: { ...coverage, file: 'file:///other/soc2.yaml' } };
    assert.deepEqual(
      childrenOf(coverageTree([input, other], BY_CRITERION), undefined).map(({ kind, label }) => [kind, label]),
      [
        ['program', 'Acme'],
        ['program', 'Other'],
      ],
    );
  });
});
