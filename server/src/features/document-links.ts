import type { FeatureContext } from '../contracts/feature-context.ts';
import type { Program } from '../contracts/program.ts';
import { isKind } from '../language/document.ts';
import type { Value } from '../language/schema/values.ts';
import type { Range, Scalar } from '../language/syntax/tree.ts';
import { within } from '../language/syntax/within.ts';
import { fileBelow, folderOf, webAddress } from './addresses.ts';

/** A stretch of a document that leads somewhere. */
export interface DocumentLink {
  readonly range: Range;
  /** The address of a file or of a page on the web. */
  readonly target: string;
  readonly tooltip: string;
}

/** The links of a document: web addresses, evidence files of a run, and the files of runbooks that it names. */
export function documentLinks(context: FeatureContext): readonly DocumentLink[] {
  const links = new Map<number, DocumentLink>();
  const evidence = evidenceFolder(context);
  for (const value of context.document.values) {
    const range = innerText(value.node);
    const found = range && (runbookLink(value, context.program) ?? uriLink(value, evidence, context));
    // What a merge key takes over stands where it is written, once.
    if (range && found) links.set(range.start, { range, ...found });
  }
  return [...links.values()];
}

type Target = Omit<DocumentLink, 'range'>;

function runbookLink({ node, form }: Value, program: Program | undefined): Target | undefined {
  if (form !== 'runbook') return undefined;
  const [runbook, ...others] = program?.runbooks.get(node.text) ?? [];
  // Which of several with one id is meant is not known.
  if (!runbook || others.length > 0) return undefined;
  return { target: runbook.file, tooltip: `Open the runbook "${runbook.title ?? runbook.id}"` };
}

/** The only key whose text may be a path: the record that a run captured. */
const RECORD = 'uri';

function uriLink(
  { node, form, property }: Value,
  evidence: string | undefined,
  context: FeatureContext,
): Target | undefined {
  if (form !== 'uri') return undefined;
  const address = webAddress(node.text);
  if (address !== undefined) return { target: address, tooltip: 'Open in the browser' };
  if (property !== RECORD || evidence === undefined) return undefined;
  const target = fileBelow(rootOf(context), evidence, node.text);
  return target === undefined ? undefined : { target, tooltip: 'Open the evidence' };
}

/** The folder that the evidence of a run lies in; undefined where it lies outside of the program. */
function evidenceFolder(context: FeatureContext): string | undefined {
  const { document } = context;
  // A text that was not saved yet lies in no folder.
  if (!isKind(document, 'run') || !document.uri.includes('/')) return undefined;
  const folder = document.model?.evidenceFolder?.text;
  const home = folderOf(document.uri);
  return folder === undefined ? home : fileBelow(rootOf(context), home, folder);
}

/** The folder that no path may lead out of: that of the program, else that of the file itself. */
function rootOf({ document, program }: FeatureContext): string {
  return folderOf(program?.file ?? document.uri);
}

/** The text without its quotes; an alias is its own name. Undefined for texts of several lines. */
function innerText(node: Scalar): Range | undefined {
  if (node.anchor) return node;
  if (node.style === 'literal' || node.style === 'folded') return undefined;
  return within(node, 0, node.text.length);
}
