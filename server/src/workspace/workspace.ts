import type { Files } from '../contracts/files.ts';
import type { Edit, Finding, Fix } from '../contracts/finding.ts';
import type { Logger } from '../contracts/logger.ts';
import type { FactName } from '../contracts/program.ts';
import type { Rule } from '../contracts/rule.ts';
import { readDocument } from '../language/document.ts';
import type { Document } from '../language/document.ts';
import type { CalendarDate } from '../language/forms/date.ts';
import { kindOfName } from '../language/kind.ts';
import type { DocumentKind } from '../language/kind.ts';
import { fixAll } from '../lint/fix-all.ts';
import { fixesOf } from '../lint/fixes.ts';
import { lint } from '../lint/lint.ts';
import type { LintContext, LintResult, Memo } from '../lint/lint.ts';
import { placeOf } from '../lint/place.ts';
import { factsOf } from '../program/file-facts.ts';
import { createProgramIndex } from '../program/program-index.ts';
import { createDocumentCache } from './document-cache.ts';
import { createKindResolver } from './kinds.ts';
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
  /** What the rules find in an open document, now. */
  lintOpen(uri: string): LintResult | undefined;
  /** The last result for a file, open or not; undefined until it was linted. */
  result(uri: string): LintResult | undefined;
  /** Lints every file whose findings an edit elsewhere can have changed; gives the files whose findings did change. */
  lintStale(): Promise<readonly string[]>;
  fixes(uri: string, finding: Finding): readonly Fix[];
  /** Everything in an open document that can be mended beyond doubt. */
  fixAll(uri: string): readonly Edit[];
  programFileOf(uri: string): string | undefined;
  programNameOf(programFile: string): string;
  /** Files that can't be read, with the reason. */
  readonly unreadable: ReadonlyMap<string, string>;
  /** Whether every file of the folders is indexed. */
  readonly ready: boolean;
}

export interface WorkspaceOptions {
  readonly files: Files;
  readonly rules: readonly Rule[];
  readonly today: () => CalendarDate;
  readonly log: Logger;
  /** Lets other work in; called between files. */
  readonly breathe: () => Promise<void>;
  /** How many UTF-16 units of closed files are kept parsed. */
  readonly cacheSize: number;
}

interface Entry {
  readonly uri: string;
  kind: DocumentKind;
  /** The document, if an editor has it open. */
  opened: Document | undefined;
  memo: Memo;
  result: LintResult | undefined;
  /** What the result was computed with: one list of facts for each rule that ran. */
  seen: readonly unknown[];
}

export function createWorkspace({ files, rules, today, log, breathe, cacheSize }: WorkspaceOptions): Workspace {
  const index = createProgramIndex();
  const kinds = createKindResolver(index);
  const entries = new Map<string, Entry>();
  const others = new Set<string>();
  const unreadable = new Map<string, string>();
  const cache = createDocumentCache(cacheSize);
  const reads = factsByKind(rules);
  let folders: readonly string[] = [];
  let patterns: readonly unknown[] = [];
  let ready = false;
  let loading = 0;

  function take(document: Document, isOpen: boolean): void {
    const known = entries.get(document.uri);
    const entry = known ?? {
      uri: document.uri,
      kind: document.kind,
      opened: undefined,
      memo: new Map(),
      result: undefined,
      seen: [],
    };
    entry.kind = document.kind;
    entry.opened = isOpen ? document : undefined;
    entry.memo = new Map();
    entry.seen = [];
    entries.set(document.uri, entry);
    others.delete(document.uri);
    index.set(factsOf(document, (range) => placeOf(document, range)));
  }

  function drop(uri: string): void {
    entries.delete(uri);
    unreadable.delete(uri);
    others.delete(uri);
    cache.delete(uri);
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
  async function refresh(uri: string): Promise<void> {
    cache.delete(uri);
    if (!kinds.kindOf(uri)) {
      others.add(uri);
      return;
    }
    const document = await load(uri);
    if (entries.get(uri)?.opened) return;
    if (document) take(document, false);
    else if (!unreadable.has(uri)) drop(uri);
  }

  async function setFolders(next: readonly string[]): Promise<void> {
    const turn = ++loading;
    folders = next;
    ready = false;
    index.setFolders(next);
    for (const entry of entries.values()) if (!entry.opened) drop(entry.uri);
    const listed = (await Promise.all(next.map((folder) => files.list(folder)))).flat();
    const pending = [...new Set(listed)].filter((uri) => !entries.get(uri)?.opened);
    // Programs first: they say which other files take part, and what the open ones are held against.
    const programs = pending.filter((uri) => kindOfName(uri) === 'program');
    for (const uri of [...programs, ...pending.filter((uri) => kindOfName(uri) !== 'program')]) {
      if (turn !== loading) return;
      await refresh(uri);
      await breathe();
    }
    if (turn === loading) ready = true;
  }

  function contextFor(uri: string): LintContext {
    return {
      rules,
      program: index.programOf(uri),
      programFile: index.programFileOf(uri),
      settings: index.settingsOf(uri),
      today: today(),
      complete: ready,
      locate: index.locate,
      log,
    };
  }

  /** The facts that the rules of a file's kind read; the result holds as long as these stay the same objects. */
  function seenBy({ kind }: Entry, { settings, complete, program, programFile, today: day }: LintContext): readonly unknown[] {
    return [settings, day, complete, programFile, ...reads[kind].map((fact) => program?.[fact])];
  }

  function lintNow(entry: Entry, document: Document, context: LintContext): LintResult {
    entry.seen = seenBy(entry, context);
    entry.result = lint(document, context, entry.memo);
    // What the rules noted of a closed file would keep its whole tree.
    if (!entry.opened) entry.memo = new Map();
    return entry.result;
  }

  function isStale(entry: Entry, context: LintContext): boolean {
    const now = seenBy(entry, context);
    return (
      entry.result === undefined || entry.seen.length !== now.length || now.some((fact, at) => fact !== entry.seen[at])
    );
  }

  async function lintStale(): Promise<readonly string[]> {
    await reviewOthers();
    const changed: string[] = [];
    // Open documents first: someone is looking at them.
    const order = [...entries.values()].sort((a, b) => Number(b.opened !== undefined) - Number(a.opened !== undefined));
    for (const entry of order) {
      if (!isStale(entry, contextFor(entry.uri))) continue;
      const before = entry.result;
      const document = entry.opened ?? (await load(entry.uri));
      if (!document || entries.get(entry.uri) !== entry) continue;
      const result = lintNow(entry, entry.opened ?? document, contextFor(entry.uri));
      if (before === undefined || !sameFindings(before.findings, result.findings)) changed.push(entry.uri);
      await breathe();
    }
    if (ready && noteExceptionUse()) changed.push(...(await lintStale()));
    return changed;
  }

  /** Tells each program which of its exceptions excuse something; true where that is news. */
  function noteExceptionUse(): boolean {
    let news = false;
    for (const { uri, kind } of entries.values()) {
      if (kind !== 'program') continue;
      const before = index.programOf(uri)?.exceptionUse;
      const use = index.membersOf(uri).flatMap((member) => [...(entries.get(member)?.result?.usedExceptions ?? [])]);
      index.setExceptionUse(uri, new Set(use));
      news ||= index.programOf(uri)?.exceptionUse !== before;
    }
    return news;
  }

  /** Files under other names come in or go out when the patterns of a program change. */
  async function reviewOthers(): Promise<void> {
    const now = [...entries.values()].flatMap(({ uri, kind }) => (kind === 'program' ? [index.patternsOf(uri)] : []));
    if (now.length === patterns.length && now.every((each, at) => each === patterns[at])) return;
    patterns = now;
    for (const uri of others) if (kinds.kindOf(uri)) await refresh(uri);
    for (const entry of entries.values()) {
      if (entry.opened || kindOfName(entry.uri) !== undefined || kinds.kindOf(entry.uri)) continue;
      drop(entry.uri);
      others.add(entry.uri);
    }
  }

  return {
    setFolders,
    open(uri, text, kind) {
      const known = entries.get(uri);
      const resolved = kind ?? kinds.kindOf(uri);
      if (!resolved) return;
      cache.delete(uri);
      unreadable.delete(uri);
      take(readDocument(uri, resolved, text, known?.opened), true);
    },
    async close(uri) {
      const entry = entries.get(uri);
      if (!entry) return;
      entry.opened = undefined;
      const belongs = folders.some((folder) => isBelow(uri, folder)) && kinds.kindOf(uri) !== undefined;
      const gone = !belongs || 'problem' in (await files.read(uri));
      if (entries.get(uri)?.opened) return;
      if (gone) drop(uri);
      else await refresh(uri);
    },
    async filesChanged(uris) {
      for (const uri of uris) {
        if (entries.get(uri)?.opened) continue;
        if (folders.some((folder) => isBelow(uri, folder))) await refresh(uri);
        if (unreadable.has(uri)) drop(uri);
        await breathe();
      }
    },
    uris: () => [...entries.keys()],
    document: (uri) => entries.get(uri)?.opened,
    lintOpen(uri) {
      const entry = entries.get(uri);
      return entry?.opened && lintNow(entry, entry.opened, contextFor(uri));
    },
    result: (uri) => entries.get(uri)?.result,
    lintStale,
    fixes(uri, finding) {
      const document = entries.get(uri)?.opened;
      return document ? fixesOf(document, finding, contextFor(uri)) : [];
    },
    fixAll(uri) {
      const document = entries.get(uri)?.opened;
      return document ? fixAll(document, contextFor(uri)) : [];
    },
    programFileOf: index.programFileOf,
    programNameOf: index.nameOf,
    unreadable,
    get ready() {
      return ready;
    },
  };
}

function factsByKind(rules: readonly Rule[]): Readonly<Record<DocumentKind, readonly FactName[]>> {
  const readBy = (kind: DocumentKind): FactName[] => [
    ...new Set(rules.filter((rule) => rule.check[kind]).flatMap((rule) => rule.reads)),
  ];
  return { program: readBy('program'), runbook: readBy('runbook'), run: readBy('run'), playbook: readBy('playbook') };
}

function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  const text = (findings: readonly Finding[]): string =>
    findings
      .map(({ rule, severity, message, place, related }) => JSON.stringify([rule, severity, message, place, related]))
      .join('\n');
  return a.length === b.length && text(a) === text(b);
}
