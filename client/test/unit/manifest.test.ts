import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { languages } from '../../src/languages.ts';
import { root } from '../paths.ts';

interface Manifest {
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly languages: readonly {
      readonly id: string;
      readonly configuration: string;
      readonly icon: Record<string, string>;
    }[];
    readonly grammars: readonly { readonly language?: string; readonly path: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, object>> };
  };
}

const text = readFileSync(path.join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(text) as Manifest;
const { commands, grammars, configuration } = manifest.contributes;
const sources = readSources(path.join(root, 'client/src'));

describe('manifest', () => {
  it('contributes exactly the commands that the code registers', () => {
    const registered = [...sources.matchAll(/registerCommand\(\s*'([^']+)'/g)].map((match) => String(match[1]));
    assert.deepEqual(commands.map(({ command }) => command).sort(), registered.sort());
  });

  it('contributes exactly the languages that the client speaks, each with a grammar', () => {
    const contributed = manifest.contributes.languages.map(({ id }) => id);
    assert.deepEqual(contributed, [...languages]);
    assert.deepEqual(
      grammars.flatMap(({ language }) => language ?? []),
      contributed,
    );
  });

  it('names only files that exist', () => {
    const files = [
      manifest.icon,
      ...manifest.contributes.languages.flatMap((one) => [one.configuration, ...Object.values(one.icon)]),
      ...grammars.map((grammar) => grammar.path),
    ];
    for (const file of files) assert.ok(existsSync(path.join(root, file)), `${file} does not exist`);
  });

  it('has a text for every %key%, and no other', () => {
    const texts = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
    const used = new Set([...text.matchAll(/"%([^%"]+)%"/g)].map((match) => String(match[1])));
    assert.deepEqual([...used].sort(), Object.keys(texts).sort());
  });

  it('keeps its settings under one name', () => {
    for (const key of Object.keys(configuration.properties)) assert.match(key, /^soc2Runbooks\./);
  });

  it('is compiled against the oldest VS Code it promises to run in', () => {
    assert.equal(`^${manifest.devDependencies['@types/vscode']}`, manifest.engines.vscode);
  });
});

describe('language configuration', () => {
  const file = path.join(root, 'client/languages/language-configuration.json');
  const settings = JSON.parse(readFileSync(file, 'utf8')) as {
    wordPattern: string;
    indentationRules: { increaseIndentPattern: string; decreaseIndentPattern: string };
    onEnterRules: readonly {
      beforeText: string;
      afterText?: string;
      action: { indent: string; appendText?: string };
    }[];
  };

  const onEnter = (line: string): string => {
    const rule = settings.onEnterRules.find(
      (one) => one.afterText === undefined && new RegExp(one.beforeText).test(line),
    );
    return rule === undefined ? 'none' : `${rule.action.indent} "${rule.action.appendText ?? ''}"`;
  };

  it('takes criteria, ids and paths as one word', () => {
    const words = (line: string): string[] => line.match(new RegExp(settings.wordPattern, 'g')) ?? [];
    assert.deepEqual(words('[CC6.1, access-review]'), ['CC6.1', 'access-review']);
    assert.deepEqual(words('uri: evidence/okta.json.'), ['uri', 'evidence/okta.json']);
  });

  it('indents below a key without a value', () => {
    const pattern = new RegExp(settings.indentationRules.increaseIndentPattern);
    for (const line of ['steps:', '  okta-event:  # log', 'command: |', '  "P1": >-']) assert.match(line, pattern);
    for (const line of ['title: Revoke', '# steps:', '  - Every system', 'at: 10:00'])
      assert.doesNotMatch(line, pattern);
  });

  it('aligns the second key of a list item with the first', () => {
    assert.equal(onEnter('  - id: disable-okta'), 'none "  "');
    assert.equal(onEnter('  - by: [sam, dana]'), 'none "  "');
    assert.equal(onEnter('  - approval:'), 'indent "  "');
    assert.equal(onEnter('  - { step: a, at: b }'), 'none');
    assert.equal(onEnter('  - Every system reports'), 'none');
  });
});

function readSources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? readSources(file) : readFileSync(file, 'utf8');
    })
    .join('\n');
}
