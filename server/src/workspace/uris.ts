/** The folder of a file or folder, without a slash at the end; undefined at the root. */
export function parentOf(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  return slash <= uri.indexOf('://') + 2 ? undefined : uri.slice(0, slash);
}

/** Whether a file lies in a folder or below it. */
export function isBelow(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The path from a folder to a file below it. */
export function relativeTo(folder: string, uri: string): string {
  return decodeURIComponent(uri.slice(folder.length + 1));
}
