import type { FeatureContext } from '../../contracts/feature-context.ts';
import { isKind } from '../../language/document.ts';
import { parseDate, parseTime } from '../../language/forms/date.ts';
import { parseDuration } from '../../language/forms/duration.ts';
import type { DocumentKind } from '../../language/kind.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import type { Form, Grammar } from '../../language/schema/grammar.ts';
import type { Node, Range, Scalar } from '../../language/syntax/tree.ts';
import { within } from '../../language/syntax/within.ts';
import { CRITERIA } from '../../semantics/catalog.ts';
import { DEFINED_IN, IDENTIFIED_IN, TYPE_OF_FORM } from './legend.ts';
import type { TokenModifier, TokenType } from './legend.ts';

/** A stretch of one line that means something. */
export interface SemanticToken extends Range {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** What the names, references and values of a document are, in the order of the text, without overlap. */
export function semanticTokens(context: FeatureContext): readonly SemanticToken[] {
  const { document } = context;
  const text = document.source.getText();
  const deprecated = deprecatedNames(context);
  const tokens: SemanticToken[] = [];
  let reached = 0;

  function add(scalar: Scalar, type: TokenType, isDefinition: boolean): void {
    const range = within(scalar, 0, scalar.text.length);
    if (scalar.anchor || range.start < reached || range.start === range.end) return;
    if (text.slice(range.start, range.end).includes('\n')) return;
    const isDeprecated = deprecated.get(type)?.has(scalar.text) === true;
    const modifiers: readonly TokenModifier[] = [
      ...(isDefinition ? (['definition'] as const) : []),
      ...(isDeprecated ? (['deprecated'] as const) : []),
    ];
    tokens.push({ start: range.start, end: range.end, type, modifiers });
    reached = range.end;
  }

  /** @param path the keys around the node, and `-` for a list */
  function visit(node: Node, grammar: Grammar, path: readonly string[]): void {
    if (node.kind === 'scalar') {
      const defined = definedBy(document.kind, path);
      const type = defined ?? typeOf(node.text, grammar);
      if (type) add(node, type, defined !== undefined);
      return;
    }
    let at = node.start;
    if (node.kind === 'sequence') {
      for (const item of node.items) {
        if (grammar.items && item.start >= at) visit(item, grammar.items, [...path, '-']);
        at = Math.max(at, item.end);
      }
      return;
    }
    for (const { key, value, merged } of node.pairs) {
      if (merged) continue;
      const known = grammar.properties.get(key.text) ?? grammar.entries;
      if (!known) continue;
      const named = nameOf(key, grammar, path);
      if (named) add(key, named.type, named.isDefinition);
      // What an alias repeats is colored where it is written.
      if (value && value.start >= key.end) visit(value, known, [...path, key.text]);
    }
  }

  if (document.syntax.root) visit(document.syntax.root, grammarOf(document.kind), []);
  return tokens;
}

/** What a key names, where keys are names. */
function nameOf(
  key: Scalar,
  { properties, keyForm }: Grammar,
  path: readonly string[],
): { readonly type: TokenType; readonly isDefinition: boolean } | undefined {
  const defined = path.length === 1 ? DEFINED_IN.get(path[0]!) : undefined;
  if (defined) return { type: defined, isDefinition: true };
  const form = properties.has(key.text) ? undefined : keyForm;
  const type = form && typeOfForm(key.text, form);
  return type && { type, isDefinition: false };
}

/** What a value names that is given its name here; undefined for a reference or another value. */
function definedBy(kind: DocumentKind, [section, ...rest]: readonly string[]): TokenType | undefined {
  if (section === undefined) return undefined;
  if (rest.length === 0) return section === kind && kind !== 'run' && kind !== 'program' ? 'function' : undefined;
  return rest.length === 2 && rest[1] === 'id' ? IDENTIFIED_IN.get(section) : undefined;
}

/** Undefined for a value that is not what the schema asks for: nothing is colored as what it is not. */
function typeOf(text: string, { form, values }: Grammar): TokenType | undefined {
  if (values) return values.has(text) ? 'keyword' : undefined;
  return form && typeOfForm(text, form);
}

function typeOfForm(text: string, form: Form): TokenType | undefined {
  // A step outside of any system.
  if (form === 'system' && text === 'none') return 'keyword';
  const read = READERS[form];
  return read && read(text) === undefined ? undefined : TYPE_OF_FORM[form];
}

const READERS: { readonly [F in Form]?: (text: string) => unknown } = {
  criterion: (text) => CRITERIA.get(text),
  duration: parseDuration,
  date: parseDate,
  time: parseTime,
};

/** By type, the names of what is deprecated or retired. */
function deprecatedNames({ document, program }: FeatureContext): ReadonlyMap<TokenType, ReadonlySet<string>> {
  const gone = (status: string | undefined): boolean => status === 'deprecated' || status === 'retired';
  const own = isKind(document, 'program') ? document.model?.systems : undefined;
  const systems = own
    ? [...own].map(([name, { status }]) => [name, status?.text] as const)
    : [...(program?.systems ?? [])].map(([name, { status }]) => [name, status] as const);
  const runbooks = [...(program?.runbooks ?? [])].filter(([, all]) => all.every(({ status }) => status === 'retired'));
  return new Map<TokenType, ReadonlySet<string>>([
    ['namespace', new Set(systems.filter(([, status]) => gone(status)).map(([name]) => name))],
    ['function', new Set(runbooks.map(([name]) => name))],
  ]);
}
