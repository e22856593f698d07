import type { History } from '../contracts/history.ts';
import { readDocument } from '../language/document.ts';
import type { Entry } from './entry.ts';

/** Asks what was committed of the open runbooks that were not asked about; true where an answer is news. */
export async function askHistory(history: History, entries: Iterable<Entry>): Promise<boolean> {
  const unasked = [...entries].filter(({ kind, opened, isAsked }) => kind === 'runbook' && opened && !isAsked);
  const news = unasked.map(async (entry) => {
    entry.isAsked = true;
    const text = await history.committedText(entry.uri);
    if (text === entry.committed?.source.getText()) return false;
    entry.committed = text === undefined ? undefined : readDocument(entry.uri, entry.kind, text);
    return true;
  });
  return (await Promise.all(news)).includes(true);
}
