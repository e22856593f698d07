import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { installHost } from '../host/install.ts';
import { root } from '../paths.ts';

/** The part of VS Code's grammar engine that is used here; the engine itself comes with the test host. */
interface Engine {
  Registry: new (options: object) => { loadGrammar(scope: string): Promise<Grammar | null> };
  parseRawGrammar(content: string, file: string): object;
}

interface Grammar {
  tokenizeLine(line: string, state: object | null): { tokens: readonly RawToken[]; ruleStack: object };
}

interface RawToken {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly scopes: readonly string[];
}

interface Oniguruma {
  loadWASM(data: ArrayBufferLike): Promise<void>;
  OnigScanner: new (patterns: string[]) => object;
  OnigString: new (text: string) => object;
}

interface GrammarEntry {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

export interface Token {
  readonly text: string;
  /** All scopes, the outermost first, separated by spaces. */
  readonly scopes: string;
}

/** Returns a function that gives the tokens of a text as VS Code would color it, with the grammars of the manifest. */
export async function tokenizer(scope: string): Promise<(text: string) => Token[]> {
  const { serverMain } = await installHost();
  const require = createRequire(serverMain);
  const engine = require('vscode-textmate') as Engine;
  const oniguruma = require('vscode-oniguruma') as Oniguruma;
  const wasm = await readFile(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer);
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    contributes: { grammars: GrammarEntry[] };
  };
  const { grammars } = manifest.contributes;
  const yaml = path.join(path.dirname(serverMain), '../extensions/yaml');
  const fileOf = (name: string): string => {
    const own = grammars.find(({ scopeName }) => scopeName === name);
    if (own !== undefined) return path.join(root, own.path);
    return path.join(yaml, 'syntaxes', `${name.replace(/^source\./, '').replace(/^yaml\./, 'yaml-')}.tmLanguage.json`);
  };
  const registry = new engine.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (name: string) =>
      existsSync(fileOf(name)) ? engine.parseRawGrammar(await readFile(fileOf(name), 'utf8'), fileOf(name)) : null,
    getInjections: (name: string) =>
      grammars.filter(({ injectTo }) => injectTo?.includes(name)).map(({ scopeName }) => scopeName),
  });
  const grammar = await registry.loadGrammar(scope);
  if (grammar === null) throw new Error(`No grammar for ${scope}`);
  return (text) => tokensOf(grammar, text);
}

function tokensOf(grammar: Grammar, text: string): Token[] {
  let state: object | null = null;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex).trim(),
      scopes: scopes.join(' '),
    }));
  });
}
