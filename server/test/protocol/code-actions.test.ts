import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic, DocumentDiagnosticReport, TextEdit } from 'vscode-languageserver-protocol/node';
import { startClient } from '../support/client.ts';
import type { Client } from '../support/client.ts';

const URI = 'file:///nowhere/leaver.runbook.yaml';

const TEXT = `runbook: leaver # the id
title: Revoke access
version: 1.0.0
status: activ
owner: it
triggers: [{ type: tickt, event: A termination ticket is opened, source: okta }]
steps:
  - id: disable
    do: >-
      Disable the account
      in Okta, handle the rest
    criteria: [cc6.1]
`;

describe('code actions over the protocol', () => {
  let client: Client;

  beforeEach(async () => {
    client = await startClient();
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'soc2-runbook', version: 1, text: TEXT },
    });
  });

  afterEach(async () => assert.equal(await client.stop(), 0));

  const diagnostics = async (): Promise<Diagnostic[]> => {
    const report: DocumentDiagnosticReport = await client.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: URI },
    });
    return report.kind === 'full' ? report.items : [];
  };
  const actions = (range: Diagnostic['range'], shown: Diagnostic[], only?: string[]): Promise<CodeAction[]> =>
    client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: URI },
      range,
      context: { diagnostics: shown, only },
    });
  const findingOf = async (rule: string): Promise<Diagnostic> =>
    (await diagnostics()).find(({ code }) => code === rule)!;

  it('mend a finding, and name the diagnostic that they mend', async () => {
    const finding = await findingOf('unknown-criterion');
    const fix = (await actions(finding.range, [finding])).find(({ isPreferred }) => isPreferred)!;
    assert.equal(fix.kind, 'quickfix');
    assert.deepEqual(fix.diagnostics, [finding]);
    assert.equal(applied(fix), TEXT.replace('cc6.1', 'CC6.1'));
  });

  it('suppress a finding with a comment on the line above, indented alike', async () => {
    const finding = await findingOf('unknown-criterion');
    const suppress = (await actions(finding.range, [finding])).find(({ title }) => title.startsWith('Suppress'))!;
    const line = '    criteria: [cc6.1]';
    assert.equal(applied(suppress), TEXT.replace(line, `    # soc2-ignore-next-line unknown-criterion -- \n${line}`));
  });

  it('never put a comment inside a block text', async () => {
    const finding = await findingOf('vague-step');
    const suppress = (await actions(finding.range, [finding])).find(({ title }) =>
      title.startsWith('Suppress vague-step'),
    )!;
    assert.equal(
      applied(suppress),
      TEXT.replace('    do: >-', '    # soc2-ignore-next-line vague-step -- \n    do: >-'),
    );
  });

  it('fix everything that is beyond doubt at once, and change nothing else', async () => {
    const all = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const [fix, ...others] = await actions(all, [], ['source.fixAll.soc2']);
    assert.deepEqual(others, []);
    assert.equal(fix?.kind, 'source.fixAll.soc2');
    assert.equal(
      applied(fix),
      TEXT.replace('activ\n', 'active\n').replace('tickt', 'ticket').replace('cc6.1', 'CC6.1'),
    );
  });

  it('are none for a place without a finding', async () => {
    assert.deepEqual(await actions({ start: { line: 1, character: 3 }, end: { line: 1, character: 3 } }, []), []);
  });
});

/** The text after an action's edits, made without knowledge of versions since the client declared none. */
function applied(action: CodeAction | undefined): string {
  const edits: TextEdit[] = action?.edit?.changes?.[URI] ?? [];
  return TextDocument.applyEdits(TextDocument.create(URI, 'soc2-runbook', 1, TEXT), edits);
}
