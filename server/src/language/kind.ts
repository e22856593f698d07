/** The four kinds of file, named like their VS Code language ids without `soc2-`. */
export type DocumentKind = 'program' | 'runbook' | 'run' | 'playbook';

const NAME = /(?:^|\/)(?:(soc2)|[^/]*\.(runbook|run|playbook))\.ya?ml$/;

/** The kind that a file's name says: `soc2.yaml`, `*.runbook.yaml`, `*.run.yml`, ...; undefined for other names. */
export function kindOfName(name: string): DocumentKind | undefined {
  const match = NAME.exec(name);
  if (!match) return undefined;
  return match[1] === undefined ? (match[2] as DocumentKind) : 'program';
}

/** The kind that a VS Code language id says. */
export function kindOfLanguage(languageId: string): DocumentKind | undefined {
  const kind = languageId.replace(/^soc2-/, '');
  return languageId.startsWith('soc2-') && isKind(kind) ? kind : undefined;
}

function isKind(text: string): text is DocumentKind {
  return text === 'program' || text === 'runbook' || text === 'run' || text === 'playbook';
}

/** What to call a file of the kind in a sentence, with its article. */
export const KIND_NAMES: Readonly<Record<DocumentKind, string>> = {
  program: 'a program (soc2.yaml)',
  runbook: 'a runbook',
  run: 'a run',
  playbook: 'a playbook',
};
