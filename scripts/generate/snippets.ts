import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { blockSnippet, templateSnippet } from './snippets/snippet.ts';
import type { Snippet } from './snippets/snippet.ts';

const LANGUAGES = ['program', 'runbook', 'run', 'playbook'] as const;

/** The snippet files that follow from `snippets/blocks/` and `snippets/templates/`, by their names. */
export function snippetFiles(root: string): ReadonlyMap<string, string> {
  return new Map(
    LANGUAGES.map((kind) => {
      const blocks = path.join(root, 'snippets/blocks', `soc2-${kind}`);
      const all = new Map<string, Snippet>(
        yamlIn(blocks).map((file) => {
          const name = file.replace(/\.yaml$/, '');
          return [name, blockSnippet(name, kind, readFileSync(path.join(blocks, file), 'utf8'))];
        }),
      );
      if (kind === 'runbook') for (const [name, snippet] of templates(root)) all.set(name, snippet);
      return [`snippets/soc2-${kind}.json`, `${JSON.stringify(Object.fromEntries(all), undefined, 2)}\n`];
    }),
  );
}

function templates(root: string): readonly (readonly [string, Snippet])[] {
  const folder = path.join(root, 'snippets/templates');
  return yamlIn(folder).map((file) => {
    const archetype = file.replace(/\.runbook\.yaml$/, '');
    return [`runbook-${archetype}`, templateSnippet(archetype, readFileSync(path.join(folder, file), 'utf8'))] as const;
  });
}

function yamlIn(folder: string): readonly string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
    : [];
}

/** The snippet files that differ from what they should be. */
export function staleSnippets(root: string): readonly string[] {
  return [...snippetFiles(root)].flatMap(([name, text]) => {
    const file = path.join(root, name);
    return existsSync(file) && readFileSync(file, 'utf8') === text ? [] : [name];
  });
}
