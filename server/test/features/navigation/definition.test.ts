import assert from 'node:assert/strict';
import { definitionsAt } from '../../../src/features/navigation/definition.ts';
import { markedWorkspace, shown } from './marked.ts';
import type { Marked } from './marked.ts';

const PROGRAM = 'program: acme\nreport: { type: I }\n';

const CASES: Readonly<Record<string, Marked>> = {
  'a role of the program': {
    'soc2.yaml': `${PROGRAM}roles:\n  x: {}\n  «lead»: { title: Lead }\n`,
    'a.runbook.yaml': 'runbook: a\nsteps: [{ by: [x, |lead] }]\n',
  },
  'a role that the runbook describes: both places': {
    'soc2.yaml': `${PROGRAM}roles: { «lead»: {} }\n`,
    'a.runbook.yaml': 'runbook: a\nowner: lead|\nroles: { «lead»: { duty: Leads } }\n',
    'b.runbook.yaml': 'runbook: b\nroles: { lead: { duty: Leads elsewhere } }\n',
  },
  'a role of the program, and not its description in another runbook': {
    'soc2.yaml': `${PROGRAM}roles: { «lead»: {} }\n`,
    'a.runbook.yaml': 'runbook: a\nroles: { lead: { duty: Leads } }\n',
    'b.playbook.yaml': 'playbook: b\nowner: le|ad\n',
  },
  'a role of the runbook itself': {
    'soc2.yaml': `${PROGRAM}roles: { other: {} }\n`,
    'a.runbook.yaml': 'runbook: a\nsignOff: { by: gu|est }\nroles: { «guest»: {} }\n',
    'b.runbook.yaml': 'runbook: b\nroles: { guest: {} }\n',
  },
  'a person, from a run': {
    'soc2.yaml': `${PROGRAM}people: { «dana»: {} }\n`,
    'a.run.yaml': 'run: r\nsteps: [{ step: x, by: da|na }]\n',
  },
  'a system, from soc2.yaml itself': {
    'soc2.yaml': `${PROGRAM}systems: { «okta»: {}, old: { replacedBy: ok|ta } }\n`,
  },
  'a control': {
    'soc2.yaml': `${PROGRAM}controls: { "«AC 03»": {} }\n`,
    'a.runbook.yaml': 'runbook: a\ncontrols: [AC 0|3]\n',
  },
  'an evidence item, from its step': {
    'a.runbook.yaml': 'runbook: a\nsteps: [{ evidence: [lo|g] }]\nevidence: { «log»: {} }\n',
  },
  'a step, from a run': {
    'soc2.yaml': PROGRAM,
    'a.runbook.yaml': 'runbook: a\nsteps: [{ id: «go» }]\n',
    'b.runbook.yaml': 'runbook: b\nsteps: [{ id: go }]\n',
    'c.run.yaml': 'run: c\nrunbook: a\nsteps: [{ step: g|o }]\n',
  },
  'a trigger, from a run': {
    'soc2.yaml': PROGRAM,
    'a.runbook.yaml': 'runbook: a\ntriggers: [{ id: «due» }]\n',
    'c.run.yaml': 'run: c\nrunbook: a\ntrigger: { id: du|e }\n',
  },
  'a severity level, from a run': {
    'soc2.yaml': PROGRAM,
    'a.runbook.yaml': 'runbook: a\nseverity: { «P1»: {} }\n',
    'c.run.yaml': 'run: c\nrunbook: a\nseverity: P|1\n',
  },
  'a runbook, from a playbook': {
    'soc2.yaml': PROGRAM,
    'deep/a.runbook.yaml': '# A\nrunbook: «a»\n',
    'b.playbook.yaml': 'playbook: b\nphases: [{ runbooks: [a|] }]\n',
  },
  'an id that is given twice: both': {
    'soc2.yaml': PROGRAM,
    'a.runbook.yaml': 'runbook: «a»\n',
    'b.runbook.yaml': 'runbook: «a»\n',
    'c.run.yaml': 'run: c\nrunbook: a|\n',
  },
  'a step that is given twice: both': {
    'a.runbook.yaml': 'runbook: a\nsteps: [{ id: «go» }, { id: «go», repeat: { steps: [g|o] } }]\n',
  },
  'the definition itself, from there': {
    'soc2.yaml': `${PROGRAM}roles: { «le|ad»: {} }\n`,
    'a.runbook.yaml': 'runbook: a\nowner: lead\n',
  },
  'the anchor of an alias': {
    'soc2.yaml': `${PROGRAM}roles: { lead: {} }\n`,
    'a.runbook.yaml': 'runbook: a\nowner: &boss "«lead»"\nsignOff: { by: *bo|ss }\n',
  },
  'the anchor of a part that is merged': {
    'a.runbook.yaml':
      'runbook: a\nx-gate: &gate { «by»: lead }\nsteps: [{ id: a, approval: { <<: *ga|te, confirms: It is right } }]\n',
  },
  'nothing where nothing defines the name': {
    'soc2.yaml': `${PROGRAM}roles: { other: {} }\n`,
    'a.runbook.yaml': 'runbook: a\nowner: le|ad\n',
  },
  'nothing for a criterion': { 'a.runbook.yaml': 'runbook: a\ncriteria: [CC6|.1]\n' },
  'nothing for `none`': {
    'soc2.yaml': `${PROGRAM}systems: { okta: {} }\n`,
    'a.runbook.yaml': 'runbook: a\nsteps: [{ system: no|ne }]\n',
  },
  'what can be read of a soc2.yaml that does not parse': {
    'soc2.yaml': `${PROGRAM}roles: { «lead»: {} }\nsystems: {\n`,
    'a.runbook.yaml': 'runbook: a\nowner: le|ad\n',
  },
};

describe('go to definition finds', () => {
  for (const [what, marked] of Object.entries(CASES))
    it(what, async () => {
      const { workspace, document, offset, around, marks, texts } = await markedWorkspace(marked);
      const found = await definitionsAt(document, offset, around, workspace.read);
      const places = (found?.targets ?? []).map(({ document: { uri, source }, range }) =>
        shown({ uri, start: source.positionAt(range.start), end: source.positionAt(range.end) }, texts),
      );
      assert.deepEqual(places.sort(), marks);
    });

  const extents: readonly [string, string][] = [
    ['runbook: a\nsteps: [{ id: go, repeat: { steps: [g|o] } }]\n', '{ id: go, repeat: { steps: [go] } }'],
    ['runbook: a\nsteps: [{ evidence: [lo|g] }]\nevidence: { log: { type: log } }\n', 'log: { type: log }'],
    ['runb|ook: a\nsteps: [{ uses: |a }]\n'.replace('|', ''), 'runbook: a'],
    ['runbook: a\nsteps: [{ evidence: [lo|g] }]\nevidence: { log: }\n', 'log'],
  ];
  for (const [text, extent] of extents)
    it(`what is defined as a whole: ${extent}`, async () => {
      const { workspace, document, offset, around } = await markedWorkspace({ 'a.runbook.yaml': text });
      const [target] = (await definitionsAt(document, offset, around, workspace.read))!.targets;
      assert.equal(document.source.getText().slice(target!.extent.start, target!.extent.end), extent);
    });
});
