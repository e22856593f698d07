import assert from 'node:assert/strict';
import { documentLinks } from '../../../src/features/document-links.ts';
import { ROOT, uriOf, workspaceOf } from '../../support/workspace.ts';

const FILES: Readonly<Record<string, string>> = {
  'soc2.yaml': 'program: acme\nreport: { type: I }\n',
  'ops/leaver.runbook.yaml': 'runbook: leaver\ntitle: Revoke access\n',
  'ops/twice-a.runbook.yaml': 'runbook: twice\n',
  'ops/twice-b.runbook.yaml': 'runbook: twice\n',
};

/** The links of a file, each as the text it covers and where it leads. */
async function linked(name: string, text: string, files = FILES): Promise<string[]> {
  const workspace = await workspaceOf(new Map(Object.entries({ ...files, [name]: text })), []);
  return documentLinks(workspace.contextOf(uriOf(name))!).map(
    ({ range, target }) => `${text.slice(range.start, range.end)} → ${target.replace(`${ROOT}/`, '')}`,
  );
}

/** A run in `runs/` with one piece of evidence. */
const run = (uri: string, folder?: string): string =>
  `run: a\n${folder === undefined ? '' : `evidenceFolder: ${JSON.stringify(folder)}\n`}steps:\n  - evidence:\n      - uri: ${JSON.stringify(uri)}\n`;

describe('document links', () => {
  const cases: readonly (readonly [file: string, text: string, links: readonly string[]])[] = [
    ['a.runbook.yaml', 'references: [https://example.com/a b]', []],
    ['a.runbook.yaml', 'references: [https://example.com/a]', ['https://example.com/a → https://example.com/a']],
    ['a.runbook.yaml', "linkedFrom:\n  - 'HTTPS://example.com'\n", ['HTTPS://example.com → https://example.com/']],
    [
      'a.runbook.yaml',
      'references: &r [https://example.com/a]\nlinkedFrom: *r\n',
      ['https://example.com/a → https://example.com/a'],
    ],
    [
      'a.runbook.yaml',
      'references: [http://example.com, ftp://x.example, "javascript:alert(1)", policy.md, "https://"]',
      [],
    ],
    ['a.runbook.yaml', 'title: https://example.com/a', []],
    ['a.runbook.yaml', 'steps: [{ uses: leaver }]', ['leaver → ops/leaver.runbook.yaml']],
    ['a.runbook.yaml', 'retirement: { replacedBy: "leaver" }', ['leaver → ops/leaver.runbook.yaml']],
    ['a.runbook.yaml', 'steps: [{ uses: twice }, { uses: no-such }]', []],
    [
      'a.playbook.yaml',
      'phases: [{ runbooks: [leaver, leaver] }]',
      ['leaver → ops/leaver.runbook.yaml', 'leaver → ops/leaver.runbook.yaml'],
    ],
    ['a.run.yaml', '\ufeffrunbook: &id leaver\r\nx: 😀\r\nsteps: []\r\n', ['leaver → ops/leaver.runbook.yaml']],
    [
      'soc2.yaml',
      'program: acme\nreport: { type: I }\nexceptions: [{ runbooks: [leaver] }]',
      ['leaver → ops/leaver.runbook.yaml'],
    ],
    ['soc2.yaml', 'program: acme\nreport: { type: I }\nsystems: { a: { replacedBy: leaver } }', []],
    ['a.runbook.yaml', 'references: [https://example.com/a', ['https://example.com/a → https://example.com/a']],
  ];
  for (const [file, text, links] of cases)
    it(`lead from ${JSON.stringify(text)}`, async () => assert.deepEqual(await linked(file, text), links));

  const evidence: readonly (readonly [uri: string, folder: string | undefined, target: string])[] = [
    ['okta.json', undefined, 'runs/okta.json'],
    ['okta.json', 'evidence/2026', 'runs/evidence/2026/okta.json'],
    ['./a/../okta.json', './evidence/', 'runs/evidence/okta.json'],
    ['../shared/okta.json', undefined, 'shared/okta.json'],
    ['okta.json', '..', 'okta.json'],
    ['okta events #1?.json', undefined, 'runs/okta%20events%20%231%3F.json'],
    ['100%25/%2e%2e/a.json', undefined, 'runs/100%2525/%252e%252e/a.json'],
    ['https://vault.example/a?b=c', 'evidence', 'https://vault.example/a?b=c'],
    ['https://vault.example/a', '../../outside', 'https://vault.example/a'],
  ];
  for (const [uri, folder, target] of evidence)
    it(`lead to evidence: ${uri}, from ${folder ?? 'the folder of the run'}`, async () =>
      assert.deepEqual(await linked('runs/a.run.yaml', run(uri, folder)), [`${uri} → ${target}`]));

  const refused: readonly (readonly [uri: string, folder: string | undefined])[] = [
    ['../../etc/passwd', undefined],
    ['a/../../../../etc/passwd', 'evidence'],
    ['okta.json', '../..'],
    ['okta.json', '/etc'],
    ['/etc/passwd', undefined],
    ['//host/share', undefined],
    ['file:///etc/passwd', undefined],
    ['C:/windows/a', undefined],
    ['command:evil', undefined],
    ['..\\..\\a', undefined],
    ['a\\..\\..\\..\\b', undefined],
    ['a\u0000b', undefined],
    ['a\ud800b', undefined],
    ['http://vault.example/a', undefined],
  ];
  for (const [uri, folder] of refused)
    it(`never lead out of the program: ${JSON.stringify(uri)}, from ${folder ?? 'the folder of the run'}`, async () =>
      assert.deepEqual(await linked('runs/a.run.yaml', run(uri, folder)), []));

  it('never lead out of the folder of a run without a program', async () => {
    assert.deepEqual(await linked('runs/a.run.yaml', run('../a.json'), {}), []);
    assert.deepEqual(await linked('runs/a.run.yaml', run('b/a.json'), {}), ['b/a.json → runs/b/a.json']);
  });

  it('say what they open', async () => {
    const workspace = await workspaceOf(
      new Map(
        Object.entries({ ...FILES, 'a.runbook.yaml': 'steps: [{ uses: leaver }]\nreferences: [https://a.example]' }),
      ),
      [],
    );
    assert.deepEqual(
      documentLinks(workspace.contextOf(uriOf('a.runbook.yaml'))!).map(({ tooltip }) => tooltip),
      ['Open the runbook "Revoke access"', 'Open in the browser'],
    );
  });
});
