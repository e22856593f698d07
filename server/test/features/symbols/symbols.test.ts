import assert from 'node:assert/strict';
import { symbolsOf } from '../../../src/features/symbols/symbols.ts';
import type { DocumentSymbol } from '../../../src/features/symbols/symbols.ts';
import { readDocument } from '../../../src/language/document.ts';
import type { DocumentKind } from '../../../src/language/kind.ts';

function symbols(kind: DocumentKind, text: string): readonly DocumentSymbol[] {
  return symbolsOf(readDocument(`file:///a.${kind}.yaml`, kind, text));
}

/** The outline as an author sees it: a line for each symbol, `name (kind): detail`. */
function outline(kind: DocumentKind, text: string): readonly string[] {
  const line = (symbol: DocumentSymbol, depth: number): readonly string[] => [
    `${'  '.repeat(depth)}${symbol.name} (${symbol.kind})${symbol.detail === '' ? '' : `: ${symbol.detail}`}`,
    ...symbol.children.flatMap((child) => line(child, depth + 1)),
  ];
  return symbols(kind, text).flatMap((symbol) => line(symbol, 0));
}

describe('the outline', () => {
  it('of a runbook shows its sections in order, and what each defines', () =>
    assert.deepEqual(
      outline(
        'runbook',
        `runbook: leaver
title: Revoke a leaver's access
criteria: [CC6.2, CC6.3]
triggers:
  - { id: ticket, type: ticket, event: A ticket is opened }
  - { type: event, event: A person leaves }
severity:
  P1: { when: The leaver is hostile }
roles:
  it: { title: IT Engineer, duty: Revokes }
raci:
  - { activity: Revoke access, accountable: it-manager }
steps:
  - id: disable-okta
    do: Disable the account
  - do: Tell the manager
communication:
  - { severity: P1, channel: Phone, notify: [it, ciso] }
escalation:
  - { after: 1 hour, to: ciso, when: Nobody answers }
evidence:
  okta-event:
    artifact: The event
review: { cadence: annual, last: 2026-06-30 }
tests:
  - { date: 2026-05-12, kind: tabletop, scenario: A hostile leaver }
`,
      ),
      [
        'runbook (property): leaver',
        "title (property): Revoke a leaver's access",
        'criteria (property): CC6.2, CC6.3',
        'triggers (section): 2 entries',
        '  ticket (trigger): A ticket is opened',
        '  A person leaves (trigger)',
        'severity (section): 1 entry',
        '  P1 (severity): The leaver is hostile',
        'roles (section): 1 entry',
        '  it (role): IT Engineer, Revokes',
        'raci (section): 1 entry',
        '  Revoke access (row): it-manager',
        'steps (section): 2 entries',
        '  disable-okta (step): Disable the account',
        '  Tell the manager (step)',
        'communication (section): 1 entry',
        '  P1 (row): Phone, it, ciso',
        'escalation (section): 1 entry',
        '  ciso (row): 1 hour, Nobody answers',
        'evidence (section): 1 entry',
        '  okta-event (evidence): The event',
        'review (property): cadence: annual, last: 2026-06-30',
        'tests (section): 1 entry',
        '  2026-05-12 (test): tabletop, A hostile leaver',
      ],
    ));

  it('of a program shows what it defines', () =>
    assert.deepEqual(
      outline(
        'program',
        `program: acme
report: { type: II, period: { from: 2026-01-01, to: 2026-12-31 } }
controls: { AC-03: { title: Access is revoked } }
systems:
  okta: { name: Okta }
roles: { ciso: { title: CISO } }
people: { vera: { name: Vera Costa } }
rules: { no-steps: off }
exceptions:
  - { rule: self-approval, runbooks: [emergency], until: 2026-12-31 }
`,
      ),
      [
        'program (property): acme',
        'report (property): type: II, from: 2026-01-01, to: 2026-12-31',
        'controls (section): 1 entry',
        '  AC-03 (control): Access is revoked',
        'systems (section): 1 entry',
        '  okta (system): Okta',
        'roles (section): 1 entry',
        '  ciso (role): CISO',
        'people (section): 1 entry',
        '  vera (person): Vera Costa',
        'rules (section): 1 entry',
        '  no-steps (property): off',
        'exceptions (section): 1 entry',
        '  self-approval (row): emergency, 2026-12-31',
      ],
    ));

  it('of a run shows the evidence of each step', () =>
    assert.deepEqual(
      outline(
        'run',
        `run: term-1
steps:
  - step: disable-okta
    result: Deactivated
    evidence:
      - { of: okta-event, uri: okta.json }
  - { step: decide-hold, skipped: No mailbox }
`,
      ),
      [
        'run (property): term-1',
        'steps (section): 2 entries',
        '  disable-okta (step): Deactivated',
        '    okta-event (evidence): okta.json',
        '  decide-hold (step): No mailbox',
      ],
    ));

  it('of a playbook shows the decisions of each phase', () =>
    assert.deepEqual(
      outline(
        'playbook',
        'phases:\n  - name: Contain\n    decisions:\n      - { decides: Who speaks, by: ceo }\n    runbooks: [isolate]\n',
      ),
      ['phases (section): 1 entry', '  Contain (phase): isolate', '    Who speaks (decision): ceo'],
    ));

  const names: readonly (readonly [name: string, text: string, lines: readonly string[]])[] = [
    [
      'names what has no name by its place',
      'steps:\n  - by: it\n  - id:\n',
      ['steps (section): 2 entries', '  step 1 (step)', '  step 2 (step)'],
    ],
    ['takes one mapping for a list of one', 'steps: { id: a }', ['steps (section): 1 entry', '  a (step)']],
    [
      'shows texts on one line',
      'purpose: |\n  One\n\n  two\n"a\\nb": c\n',
      ['purpose (property): One two', 'a b (property): c'],
    ],
    [
      'shows what stands in the place of a mapping',
      'steps: [a]\nevidence: { b: c }',
      ['steps (section): 1 entry', '  a (step)', 'evidence (section): 1 entry', '  b (evidence): c'],
    ],
    [
      'leaves out what an alias repeats',
      'x-a: &a [{ id: b }]\nsteps: *a\n',
      ['x-a (property): id: b', 'steps (property)'],
    ],
    [
      'goes on behind what does not parse',
      'steps:\n  - id: a\n  - id: "b\nowner: c\n',
      ['steps (section): 2 entries', '  a (step)', '  b owner: c (step)'],
    ],
  ];
  for (const [name, text, lines] of names) it(name, () => assert.deepEqual(outline('runbook', text), lines));

  it('cuts long texts, but no character in two', () => {
    const [symbol] = symbols('runbook', `title: ${'a'.repeat(118)}😀${'b'.repeat(5000)}\n`);
    assert.equal(symbol?.detail, `${'a'.repeat(118)}…`);
  });

  it('strikes through systems that are on their way out', () => {
    const [systems] = symbols('program', 'systems:\n  a: {}\n  b: { status: deprecated }\n  c: { status: retired }\n');
    assert.deepEqual(
      systems?.children.map(({ isDeprecated }) => isDeprecated),
      [false, true, true],
    );
  });

  it('has the whole of an entry with its comments, and its name', () => {
    const text = 'steps:\n  # first\n  - id: a # why\n    by: b # who\n    # by: c\n\n  # second\n  - do: d\n';
    const [steps] = symbols('runbook', text);
    assert.deepEqual(
      steps?.children.map(({ range, selection }) => [
        text.slice(range.start, range.end),
        text.slice(selection.start, selection.end),
      ]),
      [
        ['- id: a # why\n    by: b # who\n    # by: c', 'a'],
        ['- do: d', 'd'],
      ],
    );
  });
});
