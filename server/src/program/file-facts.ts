import type { Place } from '../contracts/finding.ts';
import type { PlaybookFacts, RunbookFacts, RunFacts } from '../contracts/program.ts';
import type { Definition } from '../contracts/rule.ts';
import type { Document } from '../language/document.ts';
import { isKind } from '../language/document.ts';
import type { DocumentKind } from '../language/kind.ts';
import type { Range } from '../language/syntax/tree.ts';
import { definitionsOf } from './definitions.ts';
import { playbookFacts, programFacts, runbookFacts, runFacts } from './facts.ts';
import type { ProgramFileFacts } from './facts.ts';
import { mentionsIn, stepTextOf } from './mentions.ts';
import type { Mentions } from './mentions.ts';
import { settingsOf } from './settings.ts';
import type { Settings } from './settings.ts';

/** All that is kept of a file besides its findings. */
export interface FileFacts {
  readonly uri: string;
  readonly kind: DocumentKind;
  readonly stated: Stated;
  readonly places: ReadonlyMap<Definition, Place>;
  /** {@link stepTextOf} */
  readonly stepText: string;
}

/** What a file says that other files may want to know; compared by value. */
export type Stated = Said & {
  readonly mentions: Mentions;
  /** The text, if it does not parse. */
  readonly unread: string;
};

type Said =
  | {
      readonly kind: 'program';
      readonly name: string;
      readonly facts: ProgramFileFacts | undefined;
      readonly settings: Settings;
      readonly patterns: Patterns;
    }
  | { readonly kind: 'runbook'; readonly facts: RunbookFacts | undefined }
  | { readonly kind: 'run'; readonly facts: RunFacts | undefined }
  | { readonly kind: 'playbook'; readonly facts: PlaybookFacts | undefined };

/** The glob patterns of `files:`, relative to soc2.yaml. */
export type Patterns = Readonly<Record<'runbook' | 'run' | 'playbook', readonly string[]>> & {
  /** The folder of `templates:`, as written. */
  readonly templates: string | undefined;
};

export function factsOf(document: Document, place: (range: Range) => Place): FileFacts {
  const places = new Map([...definitionsOf(document)].map(([name, range]) => [name, place(range)] as const));
  const unread = document.syntax.problems.length > 0 ? document.source.getText() : '';
  const stated = { ...statedBy(document), mentions: mentionsIn(document), unread };
  return { uri: document.uri, kind: document.kind, stated, places, stepText: stepTextOf(document) };
}

function statedBy(document: Document): Said {
  if (isKind(document, 'program')) {
    const model = document.model;
    // Half of a broken program would make what it no longer defines look undefined.
    const whole = model !== undefined && document.syntax.problems.length === 0;
    const texts = (key: 'runbooks' | 'runs' | 'playbooks'): string[] =>
      (model?.files?.[key] ?? []).map((pattern) => pattern.text);
    return {
      kind: 'program',
      name: model?.organization?.text ?? model?.program?.text ?? '',
      facts: whole ? programFacts(model) : undefined,
      settings: model ? settingsOf(model) : { rules: new Map(), exceptions: [] },
      patterns: {
        runbook: texts('runbooks'),
        run: texts('runs'),
        playbook: texts('playbooks'),
        templates: model?.templates?.text,
      },
    };
  }
  if (isKind(document, 'runbook'))
    return { kind: 'runbook', facts: document.model && runbookFacts(document.uri, document.model) };
  if (isKind(document, 'run')) return { kind: 'run', facts: document.model && runFacts(document.uri, document.model) };
  const model = isKind(document, 'playbook') ? document.model : undefined;
  return { kind: 'playbook', facts: model && playbookFacts(document.uri, model) };
}
