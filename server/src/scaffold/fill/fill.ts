import { readDocument } from '../../language/document.ts';
import type { Document } from '../../language/document.ts';
import type { Range } from '../../language/syntax/tree.ts';
import { applied } from '../apply.ts';
import type { Choices, Part } from './choices.ts';
import { controls } from './controls.ts';
import { criteriaInScope } from './criteria.ts';
import { header } from './header.ts';
import { stepFor } from './per-system.ts';
import { openPlaces, ownWords } from './placeholders.ts';
import { retention } from './retention.ts';
import { idleRoles, roleNames, roleTitles } from './roles.ts';
import { scopeSystems, systemNames } from './systems.ts';

/** A runbook made of a template. */
export interface Filled {
  readonly document: Document<'runbook'>;
  readonly text: string;
  /** What is left to the author, in the order of the text. */
  readonly open: readonly Range[];
}

/** Each reads the text as the parts before it left it. */
const PARTS: readonly Part[] = [
  roleNames,
  idleRoles,
  roleTitles,
  systemNames,
  scopeSystems,
  header,
  criteriaInScope,
  retention,
];

/** Fills a template in. It is an ordinary runbook, so that this is editing its tree; comments stay. */
export function fill(template: string, choices: Choices): Filled {
  const parts = [...PARTS, ...(choices.systems ?? []).map(stepFor), controls, ownWords];
  let document = readDocument(URI, 'runbook', template);
  for (const part of parts) document = after(part, document, choices);
  return { document, text: document.source.getText(), open: openPlaces(document) };
}

/** Nobody sees it: the text has no place yet. */
const URI = 'untitled:new.runbook.yaml';

function after(part: Part, document: Document<'runbook'>, choices: Choices): Document<'runbook'> {
  const { model, syntax } = document;
  if (!model || syntax.root?.kind !== 'mapping') return document;
  const edits = part({ document, root: syntax.root, model }, choices);
  if (edits.length === 0) return document;
  return readDocument(URI, 'runbook', applied(document.source.getText(), edits), document);
}
