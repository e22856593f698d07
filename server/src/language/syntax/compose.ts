import { Composer, Lexer, Parser } from 'yaml';
import type { CST, Document } from 'yaml';
import { MAX_DEPTH } from './limits.ts';
import { syntaxMessage } from './messages.ts';
import { treeBuilder } from './build.ts';
import type { Alias, Comment, Node, SyntaxProblem } from './tree.ts';

/** What one text, or one block of a text, was read as. */
export interface Composed {
  readonly root: Node | undefined;
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
  /** The text holds an alias, which may speak of anything above it. */
  readonly aliased: boolean;
  readonly aliases: readonly Alias[];
}

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: true,
  strict: true,
  // The package compares each key with every other; repeated keys are found with a Set instead.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
  // A tag constructs nothing.
  resolveKnownTags: false,
} as const;

/**
 * Reads a YAML text with the `yaml` package; the only file that knows it, with {@link treeBuilder}.
 * @param offset is added to every offset, for a block that stands inside a longer text.
 */
export function compose(text: string, offset: number): Composed {
  const comments: Comment[] = [];
  const problems: SyntaxProblem[] = [];
  const composer = new Composer(OPTIONS);
  const documents: Document.Parsed[] = [];
  let versions = 0;
  for (const token of tokens(text, offset, comments)) {
    if (token === DEEP) return tooDeepToRead(offset, comments);
    if (token.type === 'directive' && token.source.startsWith('%YAML')) {
      versions += 1;
      if (versions === 2)
        problems.push({
          start: offset + token.offset,
          end: offset + token.offset + token.source.length,
          message: SECOND_VERSION,
        });
    }
    if (token.type === 'document' && tooDeep(token)) return tooDeepToRead(offset, comments);
    documents.push(...composer.next(token));
  }
  documents.push(...composer.end(true, text.length));

  const [first, second] = documents;
  for (const error of [...(first?.errors ?? []), ...(first?.warnings ?? [])]) {
    const [start, end] = error.pos;
    const within = Math.min(start, text.length);
    problems.push({
      start: offset + within,
      end: offset + Math.min(Math.max(end, within), text.length),
      message: syntaxMessage(error.code, error.message),
    });
  }
  if (second !== undefined) {
    const start = offset + second.range[0];
    problems.push({ start, end: start, message: syntaxMessage('MULTIPLE_DOCS', '') });
  }
  const builder = treeBuilder(offset);
  const root = builder.build(first?.contents);
  const { aliases } = builder;
  return { root, comments, problems: [...problems, ...builder.problems], aliased: builder.aliased(), aliases };
}

const SECOND_VERSION = 'The YAML version is declared twice. Remove one of the two lines.';
const TOO_DEEP = `The nesting is deeper than ${MAX_DEPTH} levels, so the file is not read. A runbook needs fewer than ten.`;

function tooDeepToRead(offset: number, comments: readonly Comment[]): Composed {
  const problems = [{ start: offset, end: offset + 1, message: TOO_DEEP }];
  return { root: undefined, comments, problems, aliased: false, aliases: [] };
}

/** Stands in for the rest of a text whose brackets nest too deeply: the parser would take seconds for it. */
const DEEP = 'deep';

function* tokens(text: string, offset: number, comments: Comment[]): Generator<CST.Token | typeof DEEP> {
  const parser = new Parser();
  let scalar = false;
  let brackets = 0;
  for (const lexeme of new Lexer().lex(text)) {
    // Behind the lexer's scalar mark comes the text of a scalar, which may begin with anything.
    if (!scalar && lexeme.startsWith('#')) {
      const start = offset + parser.offset;
      comments.push({ start, end: start + lexeme.length });
    }
    if (!scalar && (lexeme === '[' || lexeme === '{')) brackets += 1;
    if (!scalar && (lexeme === ']' || lexeme === '}')) brackets = Math.max(0, brackets - 1);
    if (brackets > MAX_DEPTH) {
      yield DEEP;
      return;
    }
    scalar = lexeme === SCALAR_MARK;
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

/** What the lexer of `yaml` yields before the text of a scalar (`CST.SCALAR`). */
const SCALAR_MARK = '\u001f';

/** Whether a document nests deeper than {@link MAX_DEPTH}; without recursion, since that is what deep nesting breaks. */
function tooDeep(document: CST.Document): boolean {
  const open: { token: CST.Token; depth: number }[] = document.value ? [{ token: document.value, depth: 1 }] : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!('items' in next.token)) continue;
    if (next.depth > MAX_DEPTH) return true;
    for (const { key, value } of next.token.items as CST.CollectionItem[]) {
      if (key && 'items' in key) open.push({ token: key, depth: next.depth + 1 });
      if (value && 'items' in value) open.push({ token: value, depth: next.depth + 1 });
    }
  }
  return false;
}
