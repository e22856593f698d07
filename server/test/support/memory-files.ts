import type { Files } from '../../src/contracts/files.ts';

/** Files that exist only in a test, by URI. */
export function memoryFiles(texts: ReadonlyMap<string, string>): Files {
  return {
    list: async (folder) => [...texts.keys()].filter((uri) => uri.startsWith(`${folder}/`)),
    read: async (uri) => {
      const text = texts.get(uri);
      return text === undefined ? { problem: 'it does not exist' } : { text };
    },
  };
}
