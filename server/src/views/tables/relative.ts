/** A file seen from another one or from a folder (which ends in `/`), as an encoded relative URL. */
export function relativeUrl(from: string, to: string): string {
  const [start, end] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < start.length && same < end.length - 1 && start[same] === end[same]) same += 1;
  // Not even the scheme or the host is the same.
  if (same < 3) return to;
  const path = [...start.slice(same).map(() => '..'), ...end.slice(same)].join('/');
  return /^[^/]*:/.test(path) ? `./${path}` : path;
}

/** A relative URL as people write the path. */
export function pathOf(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
