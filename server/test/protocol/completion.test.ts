import assert from 'node:assert/strict';
import { InsertTextFormat, InsertTextMode, MarkupKind } from 'vscode-languageserver-protocol/node';
import type { CompletionItem, InitializeParams } from 'vscode-languageserver-protocol/node';
import { startClient } from '../support/client.ts';
import type { Client } from '../support/client.ts';

const PROGRAM = `program: acme
roles:
  it-manager: { title: IT Manager, holders: [sam] }
people: { sam: { name: Sam Ito } }
systems:
  okta: { name: Okta }
  splunk: { name: Splunk, status: deprecated }
`;
const RUNBOOK = 'steps:\n  - id: one\n    \n    system: \n';
const FOLDER = 'file:///nowhere';
const URI = `${FOLDER}/one.runbook.yaml`;

/** What VS Code can do. */
const ABLE: InitializeParams['capabilities'] = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: [MarkupKind.Markdown, MarkupKind.PlainText],
        tagSupport: { valueSet: [1] },
        preselectSupport: true,
        labelDetailsSupport: true,
        insertTextModeSupport: { valueSet: [InsertTextMode.asIs, InsertTextMode.adjustIndentation] },
      },
      completionItemKind: { valueSet: Array.from({ length: 25 }, (_, index) => (index + 1) as never) },
    },
  },
};

const ITEM = ABLE.textDocument!.completion!.completionItem!;

interface Started {
  readonly client: Client;
  ask(line: number, character: number, typed?: string): Promise<CompletionItem[]>;
}

async function start(capabilities: InitializeParams['capabilities'], initializationOptions = {}): Promise<Started> {
  const client = await startClient({ folders: [FOLDER], capabilities, initializationOptions });
  const open = (uri: string, languageId: string, text: string): Promise<void> =>
    client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  await open(`${FOLDER}/soc2.yaml`, 'soc2-program', PROGRAM);
  await open(URI, 'soc2-runbook', RUNBOOK);
  return {
    client,
    ask: (line, character, typed) =>
      client.connection.sendRequest('textDocument/completion', {
        textDocument: { uri: URI },
        position: { line, character },
        context: typed === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter: typed },
      }),
  };
}

function named(items: readonly CompletionItem[], label: string): CompletionItem {
  return items.find((item) => item.label === label)!;
}

const KEY = [2, 4] as const;
const SYSTEM = [3, 12] as const;

describe('completion over the protocol', () => {
  describe('for a client that can do everything', () => {
    let started: Started;
    before(async () => {
      started = await start(ABLE, { suggestCommand: 'editor.action.triggerSuggest' });
    });
    after(async () => assert.equal(await started.client.stop(), 0));

    it('gives a key with its skeleton as a snippet, with the indentation as it is to be', async () => {
      const item = named(await started.ask(...KEY), 'approval');
      assert.deepEqual(item.textEdit, {
        range: { start: { line: 2, character: 4 }, end: { line: 2, character: 4 } },
        newText: 'approval:\n      by: ${1}\n      confirms: ${2}',
      });
      assert.equal(item.insertTextFormat, InsertTextFormat.Snippet);
      assert.equal(item.insertTextMode, InsertTextMode.asIs);
    });

    it('asks for the suggestions of what a key leaves open, and of nothing else', async () => {
      const items = await started.ask(...KEY);
      assert.equal(named(items, 'by').command?.command, 'editor.action.triggerSuggest');
      assert.equal(named(items, 'do').command, undefined);
      assert.equal(named(await started.ask(...SYSTEM), 'okta').command, undefined);
    });

    it('sorts by likelihood, strikes through what is being phased out, and explains in Markdown', async () => {
      const items = await started.ask(...SYSTEM);
      const inOrder = items.toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
      assert.deepEqual(
        inOrder.map(({ label }) => label),
        ['okta', 'splunk', 'none'],
      );
      assert.deepEqual(
        items.map(({ tags }) => tags),
        [undefined, [1], undefined],
      );
      const { documentation, labelDetails, filterText } = named(items, 'okta');
      assert.deepEqual(documentation, { kind: MarkupKind.Markdown, value: '**Okta**' });
      assert.deepEqual(labelDetails, { description: 'Okta' });
      assert.equal(filterText, 'okta Okta');
    });

    it('pops up behind a colon and its space, and not while a line is indented', async () => {
      const { triggerCharacters = [] } = started.client.initialized.capabilities.completionProvider!;
      assert.ok(triggerCharacters.includes(' '));
      assert.ok(!triggerCharacters.includes('\n') && !triggerCharacters.includes(':'));
      assert.deepEqual(await started.ask(...KEY, ' '), []);
      assert.equal((await started.ask(...SYSTEM, ' ')).length, 3);
    });

    it('gives nothing for a document that is not open, and looks at the end for a place beyond it', async () => {
      const elsewhere = { textDocument: { uri: 'file:///no.runbook.yaml' }, position: { line: 9, character: 9 } };
      assert.deepEqual(await started.client.connection.sendRequest('textDocument/completion', elsewhere), []);
      assert.ok((await started.ask(999, 999)).some(({ label }) => label === 'title'));
    });
  });

  describe('for a client that can do nothing of that', () => {
    let started: Started;
    before(async () => {
      started = await start({});
    });
    after(async () => assert.equal(await started.client.stop(), 0));

    it('gives plain text', async () => {
      const item = named(await started.ask(...KEY), 'approval');
      assert.equal(item.textEdit!.newText, 'approval:\n      by: \n      confirms: ');
      assert.equal(item.insertTextFormat, undefined);
      assert.equal(item.insertTextMode, undefined);
      assert.equal(item.command, undefined);
    });

    it('gives no tags, no Markdown, and no kinds that it may not know', async () => {
      const splunk = named(await started.ask(...SYSTEM), 'splunk');
      assert.equal(splunk.tags, undefined);
      assert.equal(splunk.documentation, 'Splunk\n\nBeing phased out.');
      for (const { kind } of [...(await started.ask(...KEY)), splunk]) assert.ok(kind! <= 18);
    });
  });

  describe('for a client that indents snippets by itself', () => {
    let started: Started;
    before(async () => {
      const { insertTextModeSupport: _, ...completionItem } = ITEM;
      started = await start({ textDocument: { completion: { completionItem } } });
    });
    after(async () => assert.equal(await started.client.stop(), 0));

    it('leaves out the indentation of the line', async () =>
      assert.equal(
        named(await started.ask(...KEY), 'approval').textEdit!.newText,
        'approval:\n  by: ${1}\n  confirms: ${2}',
      ));
  });
});
