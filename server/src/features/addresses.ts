/** The folder of a file's URI, without a slash at the end. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** A text as an address on the web; undefined for anything but `https:`. */
export function webAddress(text: string): string | undefined {
  if (!/^https:\/\/\S+$/i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text).href;
}

/**
 * The URI of what a path leads to from a folder, itself or below it. Undefined for a path that is absolute or leads out of the root: a
 * document can be written by anybody, and only what belongs to the program is opened for it.
 * @param path with `/` between its parts, as the format has it
 */
export function fileBelow(root: string, folder: string, path: string): string | undefined {
  if (path === '' || /^\/|^[a-z][a-z0-9+.-]*:/i.test(path) || UNSAFE.test(path)) return undefined;
  const parts = folder.split('/');
  const depth = root.split('/').length;
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(encodeURIComponent(part));
    else if (parts.length > depth) parts.pop();
    else return undefined;
  }
  const target = parts.join('/');
  return target === root || target.startsWith(`${root}/`) ? target : undefined;
}

/** What is a separator on some machine, what ends a path on others, and halves of characters, which no URI can hold. */
const UNSAFE = /[\\\p{Cc}\p{Cs}]/u;
