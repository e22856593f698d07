const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
// The grammar of semver.org, 2.0.0.
const VERSION =
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*))*)?(?:\+[\da-z-]+(?:\.[\da-z-]+)*)?$/i;

/** Lower-case letters and digits in groups joined by single hyphens. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** The id nearest to a text that is none: `Disable Okta` becomes `disable-okta`; empty where nothing is left. */
export function toId(text: string): string {
  const plain = text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return plain
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A version as Semantic Versioning 2.0.0 writes it: `2.1.0`. */
export function isVersion(text: string): boolean {
  return VERSION.test(text);
}
