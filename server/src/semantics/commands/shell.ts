/** One simple command of a shell text: what is left of it once quotes, redirections and separators are read. */
export interface ShellCommand {
  /** Without quotes; a variable stands as it is written, a substitution as `$()`. */
  readonly words: readonly string[];
  /** The files that its output goes to. */
  readonly writes: readonly string[];
  /** A here-document or here-string. */
  readonly input: string;
}

/** Deeper than any command that a person can read; a text that nests deeper is not understood. */
const MAX_NESTING = 20;

const BLANK = /[ \t\r]/;

/** What is being read: the text, how far, and what was found, substitutions included. */
interface Reading {
  readonly text: string;
  at: number;
  readonly found: ShellCommand[];
  /** Here-documents whose bodies begin on the next line. */
  readonly awaited: { readonly mark: string; readonly tabs: boolean; readonly command: Draft }[];
}

interface Draft {
  words: string[];
  writes: string[];
  input: string;
}

/**
 * The simple commands of a shell text, those inside of substitutions and subshells included, in one pass. Undefined
 * for a text that is not understood: unbalanced quotes, function definitions, arrays.
 */
export function shellCommands(text: string): readonly ShellCommand[] | undefined {
  // A line that ends in a backslash goes on in the next.
  const reading: Reading = { text: text.replace(/\\\r?\n/g, ' '), at: 0, found: [], awaited: [] };
  return readList(reading, undefined, 0) ? reading.found : undefined;
}

/** Reads commands up to the closing character, or to the end of the text. */
function readList(reading: Reading, close: ')' | '`' | undefined, depth: number): boolean {
  if (depth > MAX_NESTING) return false;
  const { text } = reading;
  let command: Draft = { words: [], writes: [], input: '' };
  const finish = (): void => {
    if (command.words.length > 0 || command.writes.length > 0) reading.found.push(command);
    command = { words: [], writes: [], input: '' };
  };
  while (reading.at < text.length) {
    const character = text[reading.at]!;
    if (character === close) {
      reading.at += 1;
      finish();
      return true;
    }
    if (BLANK.test(character)) {
      reading.at += 1;
    } else if (character === '\n') {
      reading.at += 1;
      if (!readHereDocuments(reading)) return false;
      finish();
    } else if (character === '#') {
      const feed = text.indexOf('\n', reading.at);
      reading.at = feed === -1 ? text.length : feed;
    } else if (character === ';' || character === '|' || (character === '&' && text[reading.at + 1] !== '>')) {
      reading.at += 1;
      finish();
    } else if (character === '(' && command.words.length === 0) {
      reading.at += 1;
      if (!readList(reading, ')', depth + 1)) return false;
    } else if (/[<>&]/.test(character) && !/^[<>]\(/.test(text.slice(reading.at, reading.at + 2))) {
      if (!readRedirection(reading, command, depth)) return false;
    } else {
      const word = readWord(reading, depth);
      if (word === undefined) return false;
      // `2>&1`: the number belongs to the redirection.
      if (!(/^\d$/.test(word) && /[<>]/.test(text[reading.at] ?? ''))) command.words.push(word);
    }
  }
  if (close !== undefined || reading.awaited.length > 0) return false;
  finish();
  return true;
}

const REDIRECTION = /<<<|<<-?|&>>|&>|>>|>\||[<>]&|<>|<|>/y;

function readRedirection(reading: Reading, command: Draft, depth: number): boolean {
  REDIRECTION.lastIndex = reading.at;
  const sign = REDIRECTION.exec(reading.text)?.[0];
  if (sign === undefined) return false;
  reading.at += sign.length;
  while (BLANK.test(reading.text[reading.at] ?? '')) reading.at += 1;
  const from = reading.at;
  const word = readWord(reading, depth);
  if (word === undefined || word === '') return false;
  if (sign === '<<' || sign === '<<-') {
    // Without quotes around the mark, what the body substitutes would run.
    if (!/['"\\]/.test(reading.text.slice(from, reading.at)) && /\$\(|`/.test(bodyOf(reading, word))) return false;
    if (reading.awaited.length >= MAX_NESTING) return false;
    reading.awaited.push({ mark: word, tabs: sign === '<<-', command });
  } else if (sign === '<<<') {
    command.input += word;
  } else if (sign.includes('>') && !(sign === '>&' && /^(\d|-)$/.test(word)) && sign !== '<&') {
    command.writes.push(word);
  }
  return true;
}

/** The text from the next line to the mark of a here-document; to the end where there is none. */
function bodyOf({ text, at }: Reading, mark: string): string {
  const begin = text.indexOf('\n', at);
  if (begin === -1) return '';
  const end = text.indexOf(`\n${mark}`, begin);
  return text.slice(begin, end === -1 ? text.length : end);
}

function readHereDocuments(reading: Reading): boolean {
  for (const { mark, tabs, command } of reading.awaited.splice(0)) {
    for (let ended = false; !ended;) {
      if (reading.at >= reading.text.length) return false;
      const feed = reading.text.indexOf('\n', reading.at);
      const end = feed === -1 ? reading.text.length : feed;
      const line = reading.text.slice(reading.at, end).replace(/\r$/, '');
      reading.at = Math.min(end + 1, reading.text.length);
      ended = (tabs ? line.trimStart() : line) === mark;
      if (!ended) command.input += `${line}\n`;
    }
  }
  return true;
}

/** One word; undefined where a quote or a bracket is not closed, or opens what is not understood. */
function readWord(reading: Reading, depth: number): string | undefined {
  const { text } = reading;
  const from = reading.at;
  let word = '';
  while (reading.at < text.length) {
    const character = text[reading.at]!;
    if (character === "'") {
      const end = text.indexOf("'", reading.at + 1);
      if (end === -1) return undefined;
      word += text.slice(reading.at + 1, end);
      reading.at = end + 1;
    } else if (character === '"') {
      reading.at += 1;
      const quoted = readExpanding(reading, '"', depth);
      if (quoted === undefined) return undefined;
      word += quoted;
    } else if ((character === '<' || character === '>') && text[reading.at + 1] === '(' && reading.at === from) {
      reading.at += 2;
      if (!readList(reading, ')', depth + 1)) return undefined;
      word += '$()';
    } else if (/[\s;|&<>)]/.test(character) || (character === '`' && word !== '' && isInBackquotes(depth))) {
      break;
    } else if (character === '(') {
      return undefined;
    } else {
      const part = readPart(reading, depth);
      if (part === undefined) return undefined;
      word += part;
    }
  }
  return reading.at === from ? undefined : word;
}

/** Reads to the closing character what a shell expands: the inside of double quotes or of `${}`. */
function readExpanding(reading: Reading, close: '"' | '}', depth: number): string | undefined {
  let word = '';
  while (reading.at < reading.text.length) {
    if (reading.text[reading.at] === close) {
      reading.at += 1;
      return word;
    }
    // Inside of double quotes, a backslash stands for itself unless it takes the meaning of what follows.
    if (reading.text[reading.at] === '\\' && !'$`"\\'.includes(reading.text[reading.at + 1] ?? '\n')) word += '\\';
    const part = readPart(reading, depth);
    if (part === undefined) return undefined;
    word += part;
  }
  return undefined;
}

/** One character, escape, variable or substitution. */
function readPart(reading: Reading, depth: number): string | undefined {
  const { text, at } = reading;
  const character = text[at]!;
  if (character === '\\') {
    reading.at += 2;
    return text[at + 1] ?? '';
  }
  if (character === '`' && !isInBackquotes(depth)) return substitution(reading, 1, '`', depth);
  if (character !== '$') {
    reading.at += 1;
    return character;
  }
  if (text.startsWith('$((', at)) return arithmetic(reading);
  if (text[at + 1] === '(') return substitution(reading, 2, ')', depth);
  if (text[at + 1] !== '{') {
    reading.at += 1;
    return '$';
  }
  if (depth >= MAX_NESTING) return undefined;
  reading.at += 2;
  const inside = readExpanding(reading, '}', depth + 1);
  return inside === undefined ? undefined : `\${${inside}}`;
}

function substitution(reading: Reading, skip: number, close: ')' | '`', depth: number): string | undefined {
  reading.at += skip;
  const inside = close === '`' ? BACKQUOTES : depth + 1;
  return readList(reading, close, inside) ? '$()' : undefined;
}

/** The depth inside of backquotes, where the next one closes: nothing nests there, so it is the deepest. */
const BACKQUOTES = MAX_NESTING;

function isInBackquotes(depth: number): boolean {
  return depth === BACKQUOTES;
}

/** `$((1 + 2))`: nothing runs in it, unless it substitutes. */
function arithmetic(reading: Reading): string | undefined {
  const end = reading.text.indexOf('))', reading.at);
  if (end === -1 || /\$\((?!\()|`/.test(reading.text.slice(reading.at + 3, end))) return undefined;
  reading.at = end + 2;
  return '$(())';
}
