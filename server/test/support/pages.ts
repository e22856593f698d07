import type { DocumentKind } from '../../src/language/kind.ts';

/** A rule's page, taken apart. */
export interface Page {
  readonly title: string;
  /** What stands between the title and the first section, on one line. */
  readonly summary: string;
  /** The text of each section, by its heading, in order. */
  readonly sections: ReadonlyMap<string, string>;
}

export function readPage(text: string): Page {
  const [head = '', ...sections] = text.split(/^## /m);
  const [title = '', ...summary] = head.trim().split('\n');
  return {
    title: title.replace(/^# /, ''),
    summary: summary.join(' ').replace(/\s+/g, ' ').trim(),
    sections: new Map(
      sections.map((section) => {
        const end = section.indexOf('\n');
        return [section.slice(0, end).trim(), section.slice(end + 1)];
      }),
    ),
  };
}

const FENCE = /^```yaml (program|runbook|run|playbook)\n([\s\S]*?)^```$/gm;

/**
 * The examples of a section as workspaces, by file name. A program block begins a workspace; the blocks up to the next
 * one belong to it.
 */
export function examplesIn(section: string): readonly ReadonlyMap<string, string>[] {
  const workspaces: Map<string, string>[] = [];
  for (const [, kind, text] of section.matchAll(FENCE)) {
    if (kind === 'program' || workspaces.length === 0) workspaces.push(new Map());
    const workspace = workspaces.at(-1)!;
    workspace.set(nameOf(kind as DocumentKind, workspace.size), text!);
  }
  return workspaces;
}

function nameOf(kind: DocumentKind, index: number): string {
  return kind === 'program' ? 'soc2.yaml' : `example-${index}.${kind}.yaml`;
}
