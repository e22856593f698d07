import type { ServerCapabilities } from 'vscode-languageserver';
import { codeLenses } from './code-lenses.ts';
import { completion } from './completion.ts';
import { documentLinks } from './document-links.ts';
import { definition } from './definition.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentSymbols } from './document-symbols.ts';
import { exports } from './exports.ts';
import { folding } from './folding.ts';
import { formatting } from './formatting.ts';
import type { Feature } from './feature.ts';
import { hover } from './hover.ts';
import { preview } from './preview.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { inlayHints } from './inlay-hints.ts';
import { scaffold } from './scaffold.ts';
import { selectionRanges } from './selection-ranges.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { sidebar } from './sidebar.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

/** Every language feature but diagnostics and code actions. */
export const FEATURES: readonly Feature[] = [
  completion,
  hover,
  documentLinks,
  inlayHints,
  codeLenses,
  sidebar,
  preview,
  exports,
  scaffold,
  documentSymbols,
  folding,
  formatting,
  selectionRanges,
  semanticTokens,
  definition,
  references,
  documentHighlight,
  rename,
  workspaceSymbols,
];

/** What all of them promise together. */
export const FEATURE_CAPABILITIES: ServerCapabilities = Object.assign(
  {},
  ...FEATURES.map(({ capabilities }) => capabilities),
);
