/**
 * What is wrong with the parameters of a message; undefined if nothing is. Only what the server reads is looked at:
 * the libraries below take parameters as they come, and would answer with an internal error.
 */
export function paramsProblem(method: string, params: unknown): string | undefined {
  const shape = SHAPES.get(method);
  return shape && !shape(params) ? `The parameters of \`${method}\` are malformed.` : undefined;
}

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const uri: Check = (value) => typeof value === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(value);
const count: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || check(value);
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const record =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([key, check]) => check((value as Record<string, unknown>)[key]));

const position = record({ line: count, character: count });
const range = record({ start: position, end: position });
const document = record({ uri });

/** Which grouping and which filter there are, the views themselves know: an unknown one is answered as none. */
const treeOptions = record({ grouping: text, filter: (value) => text(value) || record({ role: text })(value) });

const SHAPES: ReadonlyMap<string, Check> = new Map<string, Check>([
  [
    'initialize',
    record({
      capabilities: record({}),
      workspaceFolders: optional(list(record({ uri, name: text }))),
      rootUri: optional(uri),
    }),
  ],
  [
    'textDocument/didOpen',
    record({ textDocument: record({ uri, languageId: text, version: Number.isInteger, text }) }),
  ],
  [
    'textDocument/didChange',
    record({
      textDocument: record({ uri, version: Number.isInteger }),
      contentChanges: list(record({ text, range: optional(range) })),
    }),
  ],
  ['textDocument/didClose', record({ textDocument: document })],
  ['textDocument/diagnostic', record({ textDocument: document, previousResultId: optional(text) })],
  ...['hover', 'completion', 'definition', 'documentHighlight', 'prepareRename'].map((name): [string, Check] => [
    `textDocument/${name}`,
    record({ textDocument: document, position }),
  ]),
  ['textDocument/references', record({ textDocument: document, position, context: record({}) })],
  ['textDocument/rename', record({ textDocument: document, position, newName: text })],
  ...['documentSymbol', 'foldingRange', 'documentLink', 'codeLens', 'semanticTokens/full', 'formatting'].map(
    (name): [string, Check] => [`textDocument/${name}`, record({ textDocument: document })],
  ),
  ['codeLens/resolve', record({ range, data: optional(record({ uri, offset: count })) })],
  ['textDocument/selectionRange', record({ textDocument: document, positions: list(position) })],
  ...['inlayHint', 'rangeFormatting', 'semanticTokens/range'].map((name): [string, Check] => [
    `textDocument/${name}`,
    record({ textDocument: document, range }),
  ]),
  ['workspace/symbol', record({ query: text })],
  ['workspace/diagnostic', record({ previousResultIds: list(record({ uri, value: text })) })],
  [
    'textDocument/codeAction',
    record({
      textDocument: document,
      range,
      context: record({ diagnostics: list(record({ range })), only: optional(list(text)) }),
    }),
  ],
  ['workspace/didChangeWatchedFiles', record({ changes: list(record({ uri, type: count })) })],
  [
    'workspace/didChangeWorkspaceFolders',
    record({ event: record({ added: list(document), removed: list(document) }) }),
  ],
  ['soc2/coverageTree', record({ options: treeOptions, parent: optional(text) })],
  ['soc2/coveragePath', record({ options: treeOptions, uri })],
  ['soc2/templates', record({ folder: uri })],
  ['soc2/newRunbook', record({ folder: uri, template: text, title: text, owner: optional(text), systems: list(text) })],
  ['soc2/newProgram', record({ organization: text, type: text, from: text, to: text, categories: list(text) })],
  ['soc2/preview', record({ uri })],
  ['soc2/standalonePage', record({ uri })],
  ['soc2/findRunbook', record({ uri, runbook: text })],
  ['soc2/runbookIndex', record({ program: uri, format: text, target: uri })],
  ['soc2/dueTree', record({ parent: optional(text) })],
  ['soc2/markReviewed', record({ uri })],
  ['soc2/status', record({ uri })],
  ['soc2/rulePage', record({ rule: text })],
]);
