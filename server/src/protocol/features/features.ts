import type { ServerCapabilities } from 'vscode-languageserver';
import { completion } from './completion.ts';
import type { Feature } from './feature.ts';
import { hover } from './hover.ts';
import { sidebar } from './sidebar.ts';

/** Every language feature but diagnostics and code actions. */
export const FEATURES: readonly Feature[] = [completion, hover, sidebar];

/** What all of them promise together. */
export const FEATURE_CAPABILITIES: ServerCapabilities = Object.assign(
  {},
  ...FEATURES.map(({ capabilities }) => capabilities),
);
