import assert from 'node:assert/strict';
import type {
  DocumentSymbol,
  FoldingRange,
  Range,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
  TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PULL, startClient } from '../support/client.ts';
import type { Client } from '../support/client.ts';
import { refreshes } from '../support/refreshes.ts';

const PROGRAM = 'file:///acme/soc2.yaml';
const RUNBOOK = 'file:///acme/a.runbook.yaml';
const NOWHERE = 'file:///acme/no.runbook.yaml';
const SYSTEMS =
  'program: acme\nreport: { type: I }\nsystems:\n  okta: { status: active }\n  jira: { status: retired }\n';
const TEXT = `runbook: a
steps:
    - id: disable
      by:   it
      system: okta

    # last
    - { id: "close", system: jira }`;

async function open(client: Client): Promise<void> {
  for (const [uri, languageId, text] of [
    [PROGRAM, 'soc2-program', SYSTEMS],
    [RUNBOOK, 'soc2-runbook', TEXT],
  ])
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
}

function ask<T>(client: Client, method: string, more: object = {}, uri = RUNBOOK): Promise<T> {
  return client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...more });
}

/** The text that a range of the runbook covers. */
function covered(range: Range, text = TEXT): string {
  return TextDocument.create('', '', 0, text).getText(range);
}

function linesOf(first: number, last: number): Range {
  return { start: { line: first, character: 0 }, end: { line: last + 1, character: 0 } };
}

/** Semantic tokens as words: the text, the type and the modifiers. */
function inWords(client: Client, { data }: SemanticTokens, text = TEXT): readonly string[] {
  const { tokenTypes, tokenModifiers } = client.initialized.capabilities.semanticTokensProvider!.legend;
  const words: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines, characters, length, type, bits] = data.slice(at, at + 5) as [number, number, number, number, number];
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const range = { start: { line, character }, end: { line, character: character + length } };
    const modifiers = tokenModifiers.filter((_, index) => (bits & (1 << index)) !== 0);
    words.push([covered(range, text), tokenTypes[type], ...modifiers].join(' '));
  }
  return words;
}

describe('the structure of a document over the protocol', () => {
  let client: Client;

  async function start(textDocument: object = {}, workspace: object = {}): Promise<void> {
    client = await startClient({
      capabilities: {
        textDocument: { ...PULL.textDocument, ...textDocument },
        workspace: { ...PULL.workspace, ...workspace },
      },
    });
    await open(client);
  }

  afterEach(async () => assert.equal(await client.stop(), 0));

  it('is an outline, nested where the client can show it so', async () => {
    await start({ documentSymbol: { hierarchicalDocumentSymbolSupport: true } });
    const symbols = await ask<DocumentSymbol[]>(client, 'documentSymbol');
    assert.deepEqual(
      symbols.map(({ name, detail, children }) => [name, detail, children?.map((child) => child.name)]),
      [
        ['runbook', 'a', []],
        ['steps', '2 entries', ['disable', 'close']],
      ],
    );
    const last = symbols[1]?.children?.[1];
    assert.equal(last && covered(last.range), '- { id: "close", system: jira }');
    assert.equal(last && covered(last.selectionRange), '"close"');
  });

  it('is a flat outline for other clients, with what is deprecated', async () => {
    await start();
    const symbols = await ask<SymbolInformation[]>(client, 'documentSymbol', {}, PROGRAM);
    assert.deepEqual(
      symbols.slice(2).map(({ name, containerName, tags }) => [name, containerName, tags]),
      [
        ['systems', undefined, undefined],
        ['okta', 'systems', undefined],
        ['jira', 'systems', [1]],
      ],
    );
  });

  it('can be folded, as often as the client wants', async () => {
    await start({ foldingRange: { lineFoldingOnly: true, rangeLimit: 1 } });
    assert.deepEqual(await ask<FoldingRange[]>(client, 'foldingRange'), [{ startLine: 1, endLine: 7 }]);
  });

  it('can be folded, comments as such', async () => {
    await start();
    const text = '# a\n# b\nrunbook: c\n';
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: RUNBOOK, version: 2 },
      contentChanges: [{ text }],
    });
    assert.deepEqual(await ask(client, 'foldingRange'), [{ startLine: 0, endLine: 1, kind: 'comment' }]);
  });

  it('is what selections grow through, one chain for each cursor', async () => {
    await start();
    const positions = [
      { line: 2, character: 12 },
      { line: 99, character: 99 },
    ];
    const [first, second] = await ask<SelectionRange[]>(client, 'selectionRange', { positions });
    const chain: string[] = [];
    for (let at = first; at; at = at.parent) chain.push(covered(at.range));
    assert.deepEqual(chain.slice(0, 2), ['disable', 'id: disable']);
    assert.equal(chain.at(-1), TEXT);
    // Behind the end of the text, the cursor is at its end.
    assert.equal(second && covered(second.range), '{ id: "close", system: jira }');
  });

  it('has semantic tokens, of all or of a range', async () => {
    await start();
    assert.deepEqual(inWords(client, await ask(client, 'semanticTokens/full')), [
      'a function definition',
      'disable method definition',
      'it class',
      'okta namespace',
      'close method definition',
      'jira namespace deprecated',
    ]);
    assert.deepEqual(inWords(client, await ask(client, 'semanticTokens/range', { range: linesOf(3, 4) })), [
      'it class',
      'okta namespace',
    ]);
  });

  it('has the client ask again for semantic tokens when a system is retired elsewhere', async () => {
    await start({}, { semanticTokens: { refreshSupport: true } });
    const refreshed = refreshes(client, 'workspace/semanticTokens/refresh');
    await ask(client, 'semanticTokens/full');
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: PROGRAM, version: 2 },
      contentChanges: [{ text: SYSTEMS.replace('active', 'retired') }],
    });
    await refreshed.next();
    const tokens = inWords(client, await ask(client, 'semanticTokens/full'));
    assert.ok(tokens.includes('okta namespace deprecated'));
  });

  it('is formatted with the options of the editor', async () => {
    await start();
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await ask<TextEdit[]>(client, 'formatting', { options });
    const text = TextDocument.create(RUNBOOK, 'soc2-runbook', 1, TEXT);
    const tidy =
      'runbook: a\nsteps:\n  - id: disable\n    by: it\n    system: okta\n\n  # last\n  - { id: "close", system: jira }\n';
    assert.equal(TextDocument.applyEdits(text, edits), tidy);

    const kept = await ask<TextEdit[]>(client, 'formatting', {
      options: { tabSize: 4, insertSpaces: false, insertFinalNewline: false },
    });
    assert.deepEqual(
      kept.map(({ range, newText }) => [range.start.line, newText]),
      [[3, '']],
    );
    assert.deepEqual(await ask<TextEdit[]>(client, 'formatting', { options: { tabSize: 0 } }), edits);
    assert.deepEqual(await ask<TextEdit[]>(client, 'formatting'), edits);
  });

  it('is formatted in part', async () => {
    await start();
    const edits = await ask<TextEdit[]>(client, 'rangeFormatting', {
      range: linesOf(3, 3),
      options: { tabSize: 2, insertSpaces: true },
    });
    assert.deepEqual(edits, [
      { range: { start: { line: 3, character: 9 }, end: { line: 3, character: 11 } }, newText: '' },
    ]);
  });

  it('is nothing for a document that is not open', async () => {
    await start();
    const range = linesOf(0, 1);
    assert.deepEqual(await ask(client, 'documentSymbol', {}, NOWHERE), []);
    assert.deepEqual(await ask(client, 'foldingRange', {}, NOWHERE), []);
    assert.equal(await ask(client, 'selectionRange', { positions: [range.start] }, NOWHERE), null);
    assert.deepEqual(await ask(client, 'semanticTokens/full', {}, NOWHERE), { data: [] });
    assert.deepEqual(await ask(client, 'formatting', {}, NOWHERE), []);
    assert.deepEqual(await ask(client, 'rangeFormatting', { range }, NOWHERE), []);
  });
});
