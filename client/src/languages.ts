import type { TextDocument } from 'vscode';

/** The language ids of the four kinds of file, as the manifest contributes them. */
export const languages = ['soc2-program', 'soc2-runbook', 'soc2-run', 'soc2-playbook'] as const;

/** Our documents wherever they lie: on disk, in a virtual workspace, not saved yet. */
export const documentSelector = languages.map((language) => ({ language }));

/** Whether the server speaks about this document. */
export function isOurs(document: TextDocument): boolean {
  return (languages as readonly string[]).includes(document.languageId);
}
