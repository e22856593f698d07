import type { FeatureContext } from '../../contracts/feature-context.ts';
import type { Finding, Severity } from '../../contracts/finding.ts';
import type { PreviewPage, PreviewSection } from '../../contracts/preview.ts';
import { isKind } from '../../language/document.ts';
import type { Document } from '../../language/document.ts';
import { createDesk } from './desk.ts';
import type { Desk } from './desk.ts';
import { html } from './html.ts';
import { playbookPage } from './playbook/playbook.ts';
import { programPage } from './program/program.ts';
import { runPage } from './run/run.ts';
import { runbookPage } from './runbook/runbook.ts';

/**
 * A document as a page to read. What does not parse is said above, and what can be read is shown; an empty document is
 * a page too.
 * @param findings those of the document, shown at their places
 */
export function renderPreview(context: FeatureContext, findings: readonly Finding[]): PreviewPage {
  const { document } = context;
  const desk = createDesk(context, findings);
  const made = sectionsOf(document, desk) ?? [emptyPage(desk)];
  const sections = made.filter((section) => section !== undefined);
  const summary = summaryOf(findings, desk);
  return {
    title: titleOf(document),
    banner: bannerOf(document),
    sections: summary ? [sections[0]!, summary, ...sections.slice(1)] : sections,
  };
}

function sectionsOf(document: Document, desk: Desk): readonly (PreviewSection | undefined)[] | undefined {
  if (isKind(document, 'runbook')) return document.model && runbookPage(document.model, desk);
  if (isKind(document, 'run')) return document.model && runPage(document.model, desk);
  if (isKind(document, 'playbook')) return document.model && playbookPage(document.model, desk);
  return isKind(document, 'program') ? document.model && programPage(document.model, desk) : undefined;
}

/** Longer titles are cut where only a line is to be had. */
const LONGEST_TITLE = 120;

function titleOf(document: Document): string {
  const fallback = decodeURIComponent(document.uri.slice(document.uri.lastIndexOf('/') + 1));
  const { model } = document;
  const written =
    model && 'title' in model
      ? model.title?.text
      : model && 'organization' in model
        ? model.organization?.text
        : undefined;
  return (written ?? fallback).trim().slice(0, LONGEST_TITLE) || fallback;
}

function bannerOf({ syntax }: Document): string | undefined {
  const count = syntax.problems.length;
  if (count === 0) return undefined;
  return `The file does not parse (${count === 1 ? '1 problem' : `${count} problems`}). What can be read is shown; the rest is missing.`;
}

function emptyPage({ document }: Desk): PreviewSection {
  const page = html`<section id="header" aria-labelledby="page-title">
    <p class="kind">${KINDS[document.kind]}</p>
    <h1 id="page-title">Nothing to read yet</h1>
    <p class="lead">What is written in the file appears here.</p>
  </section>`;
  return { id: 'header', title: undefined, html: page.html };
}

const KINDS: Readonly<Record<Document['kind'], string>> = {
  program: 'Program',
  runbook: 'Runbook',
  run: 'Run record',
  playbook: 'Playbook',
};

const COUNTED: readonly (readonly [Severity, string, string])[] = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['information', 'note', 'notes'],
];

/** How many findings there are, and those that have no place of their own on the page. */
function summaryOf(findings: readonly Finding[], desk: Desk): PreviewSection | undefined {
  const counts = COUNTED.flatMap(([severity, one, many]) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const rest = desk.notes({ start: 0, end: Infinity });
  if (counts.length === 0 && rest.html === '') return undefined;
  const title = counts.length === 0 ? 'Findings' : `Findings: ${counts.join(', ')}`;
  const page = html`<section id="findings" aria-labelledby="findings-title">
    <h2 id="findings-title">${title}</h2>
    <p class="aside">Each is shown where it belongs.</p>
    ${rest}
  </section>`;
  return { id: 'findings', title, html: page.html };
}
