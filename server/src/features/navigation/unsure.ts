import type { FileNames, NamesAround } from '../../contracts/names.ts';
import type { Document } from '../../language/document.ts';
import { shown } from '../../language/forms/shown.ts';
import { fileName } from './file-name.ts';
import type { Name } from './name.ts';

const messages = {
  unreadable: (file: string, reason: string, name: string) =>
    `${shown(file)} can't be read (${reason}), and may name ${shown(name)} too. Nothing was renamed.`,
  broken: (file: string, name: string) =>
    `${shown(file)} has syntax errors, and may name ${shown(name)} in a place that can't be read. Mend it first; nothing was renamed.`,
};

/** Why it can't be said where all a name is used: some file that may use it can't be read. Undefined if all can be. */
export async function unsure(
  name: Name,
  around: NamesAround,
  read: (uri: string) => Promise<Document | undefined>,
): Promise<string | undefined> {
  for (const [uri, reason] of around.unreadable)
    if (name.scope !== `file ${around.own.uri}`) return messages.unreadable(fileName(uri, around), reason, name.text);
  for (const file of around.files) {
    if (!file.broken || !mayUse(name, file)) continue;
    const text = (await read(file.uri))?.source.getText();
    if (text === undefined || text.includes(name.text)) return messages.broken(fileName(file.uri, around), name.text);
  }
  return undefined;
}

/** Whether a broken file can speak of a name where it could not be read. */
function mayUse({ scope }: Name, { uri, kind, runbook }: FileNames): boolean {
  if (scope === 'program') return true;
  if (scope.startsWith('file ')) return scope === `file ${uri}`;
  return (kind === 'runbook' || kind === 'run') && (runbook === '' || scope === `runbook ${runbook}`);
}
