/** What a symbol stands for; the editor chooses an icon by it. */
export type SymbolKind =
  | 'section'
  | 'property'
  | 'step'
  | 'evidence'
  | 'trigger'
  | 'severity'
  | 'role'
  | 'system'
  | 'person'
  | 'control'
  | 'parameter'
  | 'row'
  | 'test'
  | 'phase'
  | 'decision';

/** How the entries of a section are shown. */
export interface Outline {
  readonly kind: SymbolKind;
  /** The keys whose first value names an entry; none where entries stand behind their names. */
  readonly names: readonly string[];
  /** The keys whose values are shown beside the name. */
  readonly details: readonly string[];
  /** What to call an entry without a name: `step 3`. */
  readonly noun: string;
  /** Sections inside an entry whose entries are shown. */
  readonly below?: Readonly<Record<string, Outline>>;
}

type Outlines = Readonly<Record<string, Outline>>;

const TRIGGERS: Outline = { kind: 'trigger', names: ['id', 'event'], details: ['event'], noun: 'trigger' };
const ESCALATION: Outline = { kind: 'row', names: ['to'], details: ['after', 'when'], noun: 'escalation' };
const EVIDENCE: Outline = { kind: 'evidence', names: ['of', 'uri'], details: ['uri'], noun: 'evidence' };
const DECISIONS: Outline = { kind: 'decision', names: ['decides'], details: ['by'], noun: 'decision' };

const PROGRAM: Outlines = {
  exclusions: { kind: 'control', names: [], details: ['reason'], noun: 'exclusion' },
  controls: { kind: 'control', names: [], details: ['title'], noun: 'control' },
  systems: { kind: 'system', names: [], details: ['name'], noun: 'system' },
  roles: { kind: 'role', names: [], details: ['title'], noun: 'role' },
  people: { kind: 'person', names: [], details: ['name'], noun: 'person' },
  rules: { kind: 'property', names: [], details: [], noun: 'rule' },
  exceptions: { kind: 'row', names: ['rule'], details: ['runbooks', 'until'], noun: 'exception' },
};

const RUNBOOK: Outlines = {
  parameters: { kind: 'parameter', names: [], details: [], noun: 'parameter' },
  triggers: TRIGGERS,
  severity: { kind: 'severity', names: [], details: ['when'], noun: 'level' },
  roles: { kind: 'role', names: [], details: ['title', 'duty'], noun: 'role' },
  raci: { kind: 'row', names: ['activity'], details: ['accountable'], noun: 'activity' },
  steps: { kind: 'step', names: ['id', 'do'], details: ['do'], noun: 'step' },
  communication: { kind: 'row', names: ['severity', 'channel'], details: ['channel', 'notify'], noun: 'row' },
  escalation: ESCALATION,
  evidence: { kind: 'evidence', names: [], details: ['artifact'], noun: 'item' },
  tests: { kind: 'test', names: ['date', 'scenario'], details: ['kind', 'scenario'], noun: 'test' },
  alsoMaps: { kind: 'control', names: [], details: [], noun: 'framework' },
};

const RUN: Outlines = {
  steps: {
    kind: 'step',
    names: ['step'],
    details: ['result', 'skipped'],
    noun: 'step',
    below: { evidence: EVIDENCE },
  },
};

const PLAYBOOK: Outlines = {
  triggers: TRIGGERS,
  phases: { kind: 'phase', names: ['name'], details: ['runbooks'], noun: 'phase', below: { decisions: DECISIONS } },
  escalation: ESCALATION,
  stakeholders: { kind: 'row', names: ['role'], details: ['duty'], noun: 'stakeholder' },
};

/** The sections of each kind of document whose entries are symbols of their own. */
export const OUTLINES = { program: PROGRAM, runbook: RUNBOOK, run: RUN, playbook: PLAYBOOK } as const;
