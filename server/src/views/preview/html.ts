/** HTML that is safe to put into a page: made by {@link html} alone, so that no text gets there unescaped. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | undefined | false | readonly Part[];

/**
 * Builds HTML: what is put in is escaped, for text and for quoted attributes alike, unless it is HTML itself;
 * lists are joined, undefined and false are nothing.
 */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: texts.reduce((whole, text, at) => whole + written(parts[at - 1]) + text) };
}

/** Joins pieces with HTML between them. */
export function joined(pieces: readonly Html[], between: Html): Html {
  return { html: pieces.map((piece) => piece.html).join(between.html) };
}

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  if (Array.isArray(part)) return (part as readonly Part[]).map(written).join('');
  return (part as Html).html;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Null bytes are not allowed in HTML, and characters that turn the direction of writing around could hide what a text says.
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!).replace(UNSHOWN, '�');
}

const UNSHOWN = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}]/gu;
