import type { Coverage } from '../contracts/coverage.ts';
import type { Files, FileText } from '../contracts/files.ts';
import type { Edit, Finding, Fix } from '../contracts/finding.ts';
import type { History } from '../contracts/history.ts';
import type { Logger } from '../contracts/logger.ts';
import type { FileNames, NamesAround } from '../contracts/names.ts';
import type { Program } from '../contracts/program.ts';
import type { FileRecord } from '../contracts/records.ts';
import type { Rule } from '../contracts/rule.ts';
import type { FeatureContext } from '../contracts/feature-context.ts';
import { readDocument } from '../language/document.ts';
import type { Document } from '../language/document.ts';
import type { CalendarDate } from '../language/forms/date.ts';
import { kindOfName } from '../language/kind.ts';
import type { DocumentKind } from '../language/kind.ts';
import { fixAll } from '../lint/fix-all.ts';
import { fixesOf } from '../lint/fixes.ts';
import type { LintResult } from '../lint/lint.ts';
import { placeOf } from '../lint/place.ts';
import { factsOf } from '../program/file-facts.ts';
import type { Patterns } from '../program/file-facts.ts';
import { createProgramIndex } from '../program/program-index.ts';
import { askHistory } from './committed.ts';
import { createCovered } from './covered.ts';
import { createDocumentCache } from './document-cache.ts';
import { newEntry } from './entry.ts';
import type { Entry } from './entry.ts';
import { createHouseTemplates } from './house-templates.ts';
import type { TemplateFiles } from './house-templates.ts';
import { createKindResolver } from './kinds.ts';
import { createLinter } from './linter.ts';
import { createNames } from './names.ts';
import { createRecords } from './records.ts';
import { isBelow } from './uris.ts';

/** All files that take part, kept up to date by edits and by events of the file system, with what the rules find in them. */
export interface Workspace {
  /** Indexes all files below these folders; open documents are known at once. */
  setFolders(folders: readonly string[]): Promise<void>;
  /** Takes the text of an editor in place of the file's, at opening and at each edit. */
  open(uri: string, text: string, kind?: DocumentKind): void;
  /** Goes back to the text of the file. */
  close(uri: string): Promise<void>;
  /** Reads files again that changed, came or went. */
  filesChanged(uris: readonly string[]): Promise<void>;
  /** Every file that takes part. */
  uris(): readonly string[];
  /** A document that is open. */
  document(uri: string): Document | undefined;
  /** The document of any file that takes part, open or not; undefined where it can't be read. */
  read(uri: string): Promise<Document | undefined>;
  /** What the language features may look at in an open document. */
  contextOf(uri: string): FeatureContext | undefined;
  /** What the rules find in an open document, now. */
  lintOpen(uri: string): LintResult | undefined;
  /** The last result for a file, open or not; undefined until it was linted. */
  result(uri: string): LintResult | undefined;
  /**
   * Lints every file whose findings an edit can have changed. Gives the files whose findings did change by an edit
   * elsewhere; of an open document that was edited itself, whoever edits it asks.
   */
  lintStale(): Promise<readonly string[]>;
  fixes(uri: string, finding: Finding): readonly Fix[];
  /** Everything in an open document that can be mended beyond doubt. */
  fixAll(uri: string): readonly Edit[];
  programFileOf(uri: string): string | undefined;
  programNameOf(programFile: string): string;
  /** The program of a file; undefined without one, or with one that does not parse. */
  programOf(uri: string): Program | undefined;
  /** The files that belong to a soc2.yaml, itself among them. */
  membersOf(programFile: string): readonly string[];
  /** What `files:` of a soc2.yaml says. */
  patternsOf(programFile: string): Patterns | undefined;
  /** Whether a file is a template of the house, which is no runbook of any program. */
  isTemplate(uri: string): boolean;
  /** The templates of the house that a soc2.yaml names. */
  templatesOf(programFile: string): Promise<TemplateFiles>;
  /** What covers the criteria and controls of a program, as far as its files are known. */
  coverage(programFile: string): Coverage | undefined;
  /** What reviewers want to know of a file. */
  recordOf(uri: string): FileRecord | undefined;
  /** The names of every file. */
  names(): readonly FileNames[];
  /** The names of a file and of those that can mean the same by them; undefined for one that takes no part. */
  namesAround(uri: string): NamesAround | undefined;
  /** Whether a document still is what its file or its editor holds; if not, the file is read again. */
  isCurrent(document: Document): Promise<boolean>;
  /** Files that can't be read, with the reason. */
  readonly unreadable: ReadonlyMap<string, string>;
  /** Whether every file of the folders is indexed. */
  readonly ready: boolean;
  today(): CalendarDate;
}

export interface WorkspaceOptions {
  readonly files: Files;
  /** Left out where no version control may be asked. */
  readonly history?: History | undefined;
  readonly rules: readonly Rule[];
  readonly today: () => CalendarDate;
  readonly log: Logger;
  /** Lets other work in; called between files. */
  readonly breathe: () => Promise<void>;
  /** How many UTF-16 units of closed files are kept parsed. */
  readonly cacheSize: number;
}

export function createWorkspace({
  files,
  history,
  rules,
  today,
  log,
  breathe,
  cacheSize,
}: WorkspaceOptions): Workspace {
  const index = createProgramIndex();
  const programs = new Set<string>();
  const templates = createHouseTemplates({ index, programs, folders: () => folders });
  const kinds = createKindResolver(index, templates);
  const entries = new Map<string, Entry>();
  const others = new Set<string>();
  /** Templates that are open: they are read, and take part in nothing. */
  const openTemplates = new Map<string, Document>();
  const unreadable = new Map<string, string>();
  const cache = createDocumentCache(cacheSize);
  const records = createRecords();
  const names = createNames({ index, entries, unreadable, folders: () => folders });
  let folders: readonly string[] = [];
  let patterns: readonly unknown[] = [];
  let ready = false;
  let loading = 0;
  const linter = createLinter({ index, entries, rules, today, isReady: () => ready, load, breathe, log });

  function take(document: Document, isOpen: boolean): void {
    const entry = entries.get(document.uri) ?? newEntry(document.uri, document.kind);
    entry.kind = document.kind;
    entry.opened = isOpen ? document : undefined;
    entry.linted = undefined;
    entries.set(document.uri, entry);
    others.delete(document.uri);
    if (document.kind === 'program') programs.add(document.uri);
    index.set(factsOf(document, (range) => placeOf(document, range)));
    if (isOpen) return;
    records.note(document);
    names.note(document);
  }

  function drop(uri: string): void {
    entries.delete(uri);
    programs.delete(uri);
    unreadable.delete(uri);
    others.delete(uri);
    cache.delete(uri);
    records.delete(uri);
    names.delete(uri);
    index.delete(uri);
  }

  async function load(uri: string): Promise<Document | undefined> {
    const kind = entries.get(uri)?.kind ?? kinds.kindOf(uri);
    if (!kind) return undefined;
    const cached = cache.get(uri);
    if (cached) return cached;
    const file = await files.read(uri);
    if ('problem' in file) {
      unreadable.set(uri, file.problem);
      log.error(`${uri} can't be read: ${file.problem}`);
      return undefined;
    }
    unreadable.delete(uri);
    const document = readDocument(uri, kind, file.text);
    cache.set(uri, document);
    return document;
  }

  /** Reads a file that no editor has open, and notes what it says. */
  async function refresh(uri: string): Promise<Document | undefined> {
    cache.delete(uri);
    if (!kinds.kindOf(uri)) {
      others.add(uri);
      return undefined;
    }
    const document = await load(uri);
    if (entries.get(uri)?.opened) return undefined;
    if (document) take(document, false);
    else if (!unreadable.has(uri)) drop(uri);
    return document;
  }

  async function setFolders(next: readonly string[]): Promise<void> {
    const turn = ++loading;
    folders = next;
    ready = false;
    index.setStreaming(true);
    index.setComplete(false);
    index.setFolders(next);
    for (const entry of entries.values()) if (!entry.opened) drop(entry.uri);
    const listed = (await Promise.all(next.map((folder) => files.list(folder)))).flat();
    const pending = [...new Set(listed)].filter((uri) => !entries.get(uri)?.opened);
    // Programs first: they say which other files take part, and what the open ones are held against.
    const programs = pending.filter((uri) => kindOfName(uri) === 'program');
    for (const uri of [...programs, ...pending.filter((uri) => kindOfName(uri) !== 'program')]) {
      if (turn !== loading) return;
      const document = await refresh(uri);
      const entry = entries.get(uri);
      // While its tree is at hand; what other files have a say in is looked at again once they are known.
      if (document && entry && !entry.opened) linter.lint(entry, document);
      await breathe();
    }
    if (turn !== loading) return;
    ready = true;
    index.setStreaming(false);
    index.setComplete(unreadable.size === 0);
  }

  async function lintStale(): Promise<readonly string[]> {
    await reviewOthers();
    index.setComplete(ready && unreadable.size === 0);
    const changed = await linter.lintStale();
    // After all that can be said without asking anybody.
    const isNews = history !== undefined && (await askHistory(history, entries.values()));
    if ((ready && linter.noteExceptionUse()) || isNews) changed.push(...(await lintStale()));
    return changed;
  }

  /** Files under other names, and templates, come in or go out when the patterns of a program change. */
  async function reviewOthers(): Promise<void> {
    const now = [...entries.values()].flatMap(({ uri, kind }) => (kind === 'program' ? [index.patternsOf(uri)] : []));
    if (now.length === patterns.length && now.every((each, at) => each === patterns[at])) return;
    patterns = now;
    for (const uri of others) if (kinds.kindOf(uri)) await refresh(uri);
    for (const entry of entries.values()) {
      if (entry.opened ? !templates.isTemplate(entry.uri) : kinds.kindOf(entry.uri)) continue;
      if (entry.opened) openTemplates.set(entry.uri, entry.opened);
      drop(entry.uri);
      others.add(entry.uri);
    }
    for (const [uri, document] of openTemplates) {
      if (templates.isTemplate(uri)) continue;
      openTemplates.delete(uri);
      take(document, true);
    }
  }

  function opened(uri: string): Document | undefined {
    return entries.get(uri)?.opened ?? openTemplates.get(uri);
  }

  function recordOf(uri: string): FileRecord | undefined {
    const opened = entries.get(uri)?.opened;
    return opened ? records.note(opened) : records.get(uri);
  }

  const coverage = createCovered({ index, entries, recordOf, today });

  return {
    setFolders,
    open(uri, text, kind) {
      const known = opened(uri);
      const isTemplate = templates.isTemplate(uri);
      const resolved = kind ?? (isTemplate ? 'runbook' : kinds.kindOf(uri));
      if (!resolved) return;
      cache.delete(uri);
      unreadable.delete(uri);
      const document = readDocument(uri, resolved, text, known);
      if (isTemplate) openTemplates.set(uri, document);
      else take(document, true);
    },
    async close(uri) {
      openTemplates.delete(uri);
      const entry = entries.get(uri);
      if (!entry) return;
      entry.opened = undefined;
      entry.committed = undefined;
      entry.isAsked = false;
      const belongs = folders.some((folder) => isBelow(uri, folder)) && kinds.kindOf(uri) !== undefined;
      const gone = !belongs || 'problem' in (await files.read(uri));
      if (entries.get(uri)?.opened) return;
      if (gone) drop(uri);
      else await refresh(uri);
    },
    async filesChanged(uris) {
      for (const uri of uris) {
        const entry = entries.get(uri);
        // It was saved, or something else was checked out.
        if (entry) entry.isAsked = false;
        if (entry?.opened) continue;
        if (folders.some((folder) => isBelow(uri, folder))) await refresh(uri);
        if (unreadable.has(uri)) drop(uri);
        if (others.has(uri) && templates.isTemplate(uri) && 'problem' in (await files.read(uri))) others.delete(uri);
        await breathe();
      }
    },
    uris: () => [...entries.keys()],
    document: opened,
    read: async (uri) => entries.get(uri)?.opened ?? (entries.has(uri) ? load(uri) : undefined),
    contextOf(uri) {
      const document = opened(uri);
      return document && { document, program: index.programOf(uri), today: today(), locate: index.locate };
    },
    lintOpen(uri) {
      const entry = entries.get(uri);
      return entry && linter.lintOpen(entry);
    },
    result: (uri) => entries.get(uri)?.linted?.result,
    lintStale,
    fixes(uri, finding) {
      const entry = entries.get(uri);
      return entry?.opened ? fixesOf(entry.opened, finding, linter.contextFor(entry)) : [];
    },
    fixAll(uri) {
      const entry = entries.get(uri);
      return entry?.opened ? fixAll(entry.opened, linter.contextFor(entry)) : [];
    },
    programFileOf: index.programFileOf,
    programNameOf: index.nameOf,
    programOf: index.programOf,
    membersOf: index.membersOf,
    patternsOf: index.patternsOf,
    isTemplate: templates.isTemplate,
    templatesOf: (programFile) => {
      const textOf = async (uri: string): Promise<FileText> => {
        const document = openTemplates.get(uri);
        return document ? { text: document.source.getText() } : files.read(uri);
      };
      return templates.read(programFile, [...new Set([...openTemplates.keys(), ...others])], textOf);
    },
    coverage,
    recordOf,
    names: names.all,
    namesAround: names.around,
    async isCurrent(document) {
      const opened = entries.get(document.uri)?.opened;
      if (opened) return opened === document;
      const file = await files.read(document.uri);
      if ('text' in file && file.text === document.source.getText()) return true;
      await refresh(document.uri);
      return false;
    },
    unreadable,
    today,
    get ready() {
      return ready;
    },
  };
}
