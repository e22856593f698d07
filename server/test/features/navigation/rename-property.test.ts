import assert from 'node:assert/strict';
import path from 'node:path';
import { isKind } from '../../../src/language/document.ts';
import type { Document } from '../../../src/language/document.ts';
import { occurrencesIn } from '../../../src/semantics/occurrences.ts';
import type { Occurrence } from '../../../src/semantics/occurrences.ts';
import { FIXTURES, textsBelow, uriOf, workspaceOf } from '../../support/workspace.ts';
import type { Linted } from '../../support/workspace.ts';
import { applied, editsOf, rename } from './renaming.ts';

/** Renames what a document defines; gives the texts afterward, by URI. */
async function renamed(workspace: Linted, uri: string, from: Occurrence, next: string): Promise<Map<string, string>> {
  const document = workspace.document(uri)!;
  const around = workspace.namesAround(uri)!;
  const edits = editsOf(await rename({ workspace, document, offset: from.range.start, around }, next));
  const texts = applied(textsOf(workspace), edits);
  for (const edited of new Set(edits.map((edit) => edit.uri))) workspace.open(edited, texts.get(edited)!);
  return texts;
}

function textsOf(workspace: Linted): Map<string, string> {
  return new Map(workspace.uris().map((uri) => [uri, workspace.document(uri)!.source.getText()]));
}

/** The runbook whose steps, triggers and evidence a document speaks of. */
function runbookOf(document: Document): string | undefined {
  const isOne = isKind(document, 'runbook') || isKind(document, 'run');
  return isOne ? document.model?.runbook?.text : undefined;
}

/** Where a document still says the name, by what the schema says of each value and not by how renaming found it. */
function leftOf({ kind, name }: Occurrence, home: Document, document: Document): readonly string[] {
  const isOfRunbook = ['step', 'trigger', 'evidence'].includes(kind);
  if (isOfRunbook && runbookOf(home) !== runbookOf(document)) return [];
  return document.values
    .filter(({ form, node, isKey }) => form === kind && !isKey && node.text === name)
    .map(({ node, property }) => `${document.uri} ${property} ${node.start}`);
}

describe('every definition of the acme workspace', () => {
  const texts = new Map(
    [...textsBelow(path.join(FIXTURES, 'workspaces/acme'))].filter(([name]) => name.endsWith('.yaml')),
  );
  let workspace: Linted;
  let original: Map<string, string>;

  before(async () => {
    workspace = await workspaceOf(texts);
    original = textsOf(workspace);
    assert.deepEqual(findings(), []);
  });

  const findings = (): readonly string[] =>
    workspace.uris().flatMap((uri) => workspace.result(uri)!.findings.map(({ rule }) => `${rule} in ${uri}`));

  for (const name of texts.keys())
    it(`can be renamed and renamed back: ${name}`, async function () {
      this.timeout(120_000);
      const uri = uriOf(name);
      const definitions = occurrencesIn(workspace.document(uri)!).filter(
        ({ isDefinition, kind }) => isDefinition && kind !== 'severity',
      );
      assert.ok(definitions.length > 0);
      for (const definition of definitions) {
        const fresh = definition.kind === 'control' ? 'ZZ-99 new' : 'fresh-name';
        const after = await renamed(workspace, uri, definition, fresh);
        assert.notDeepEqual(after, original);
        const home = workspace.document(uri)!;
        const left = workspace.uris().flatMap((each) => leftOf(definition, home, workspace.document(each)!));
        assert.deepEqual(left, [], `${definition.kind} ${definition.name}`);
        await workspace.lintStale();
        assert.deepEqual(findings(), [], `${definition.kind} ${definition.name}`);
        const again = occurrencesIn(home).find(
          ({ isDefinition, kind, name: text }) => isDefinition && kind === definition.kind && text === fresh,
        )!;
        assert.deepEqual(await renamed(workspace, uri, again, definition.name), original);
      }
      assert.deepEqual(workspace.faults, []);
    });
});
