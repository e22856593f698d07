import assert from 'node:assert/strict';
import { PAGES } from '../../src/generated/pages.ts';
import { RULES } from '../../src/generated/rules.ts';
import { cli } from './support/cli.ts';

describe('command line: rules and explain', () => {
  it('lists every rule once, under its section', async () => {
    const { code, stdout } = await cli(['rules']);
    assert.equal(code, 0);
    for (const { id, severity } of RULES) assert.match(stdout, new RegExp(`^  ${id} +${severity} `, 'm'));
    assert.match(stdout, /^Roles\n\n(?: .*\n)*? {2}undefined-role +error +fix {2}A role that/m);
    assert.match(stdout, /missing-trigger(?:.*\n)*?.*undefined-role/, 'in the order of the sections');
  });

  it('lists them as JSON', async () => {
    const { code, stdout } = await cli(['rules', '--format', 'json']);
    const { version, rules } = JSON.parse(stdout) as { version: number; rules: Record<string, unknown>[] };
    assert.deepEqual({ code, version, count: rules.length }, { code: 0, version: 1, count: RULES.length });
    const { summary } = RULES.find(({ id }) => id === 'undefined-role')!;
    assert.deepEqual(
      rules.find(({ id }) => id === 'undefined-role'),
      { id: 'undefined-role', section: 'Roles', severity: 'error', fixable: true, summary, criteria: ['CC1.3'] },
    );
  });

  it('explains a rule with its page, and how it is set', async () => {
    const { code, stdout } = await cli(['explain', 'undefined-role']);
    const [title, ...rest] = PAGES['undefined-role']!.trimEnd().split('\n');
    assert.equal(code, 0);
    assert.equal(
      stdout,
      [title, '', '*error by default; section Roles; has a quick fix*', ...rest, ''].join('\n'),
      'the Markdown as it is',
    );
  });
});
