/**
 * What to tell the author for each error code of the `yaml` package (its `ErrorCode` type).
 * A code that is not listed gets the package's own sentence.
 */
const MESSAGES: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'An alias (`*name`) cannot carry an anchor or a tag of its own. Remove the anchor or the tag.',
  BAD_ALIAS: 'This alias has no usable name. Write `*` and the name of an anchor that stands above.',
  BAD_DIRECTIVE: 'This `%` line is no directive that YAML knows. Remove it.',
  BAD_DQ_ESCAPE:
    'This backslash escape does not exist in double quotes. Write `\\\\` for a backslash, or use single quotes.',
  BAD_INDENT: 'The indentation does not fit the lines around it. Align this line with its neighbors.',
  BAD_PROP_ORDER: 'An anchor or a tag stands in the wrong place. Put it directly before the value.',
  BAD_SCALAR_START: 'A plain text cannot begin with this character. Put the text in quotes.',
  BLOCK_AS_IMPLICIT_KEY:
    'A second colon, or a dash, begins a value inside this line. If it belongs to a text, put the text in quotes; else put what follows on lines of its own, indented.',
  BLOCK_IN_FLOW: 'Inside brackets or braces, values are separated by commas and cannot be indented blocks.',
  IMPOSSIBLE: 'YAML cannot read this line. Check the indentation, the colon and the quotes.',
  KEY_OVER_1024_CHARS:
    'This key is longer than YAML allows (1,024 characters). A quote or a colon is probably missing.',
  MISSING_CHAR: 'A dash, a colon, a comma, a quote or a closing bracket is missing here.',
  MULTILINE_IMPLICIT_KEY: 'A key has to stand on one line. A colon or the indentation is probably wrong.',
  MULTIPLE_ANCHORS: 'A value can have only one anchor. Remove one.',
  MULTIPLE_DOCS: 'A second document begins here, and the rest of the file is not read. Keep one document in a file.',
  MULTIPLE_TAGS: 'A value can have only one tag. Remove one.',
  NON_STRING_KEY: 'A key has to be a plain text.',
  RESOURCE_EXHAUSTION: 'The nesting is too deep to be read.',
  TAB_AS_INDENT: 'A tab indents this line, which YAML does not allow. Use spaces.',
  TAG_RESOLVE_FAILED: 'This tag is not known here and is ignored. Remove it.',
  UNEXPECTED_TOKEN:
    'YAML did not expect this here. Check the indentation, the colon and the quotes of this line and the one above.',
};

/** The sentence for an error of the parser: ours where there is one, with the parser's detail where ours is general. */
export function syntaxMessage(code: string, original: string): string {
  const ours = MESSAGES[code];
  if (ours === undefined) return original;
  return DETAILED.has(code) ? `${ours} (${original.replace(/\.$/, '')}.)` : ours;
}

const DETAILED = new Set(['MISSING_CHAR', 'IMPOSSIBLE', 'UNEXPECTED_TOKEN', 'BAD_DQ_ESCAPE']);
