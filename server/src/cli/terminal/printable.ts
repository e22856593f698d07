/**
 * What could steer a terminal, reorder its text or hide in it: control characters, format characters (but for the two
 * joiners that scripts and emoji need), separators of lines and halves of pairs.
 */
const UNSAFE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text of a file as a terminal may have it: what it must not get is shown as its escape, `\u202e`. */
export function printable(text: string): string {
  return text.replace(UNSAFE, escaped);
}

/** JSON that is safe on a terminal too: the same value, with what JSON leaves alone escaped. Line ends stay. */
export function printableJson(json: string): string {
  return json.replace(UNSAFE, (character) => (character === '\n' ? character : units(character)));
}

function escaped(character: string): string {
  return character.length === 1 ? units(character) : `\\u{${character.codePointAt(0)!.toString(16)}}`;
}

function units(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
}
