import assert from 'node:assert/strict';
import { referencesAt } from '../../../src/features/navigation/references.ts';
import { markedWorkspace, shown } from './marked.ts';
import type { Marked } from './marked.ts';

async function references(marked: Marked, withDefinitions = true): Promise<[readonly string[], readonly string[]]> {
  const { workspace, document, offset, around, marks, texts } = await markedWorkspace(marked);
  const program = workspace.programOf(document.uri);
  const places = referencesAt(document, offset, around, { program, withDefinitions });
  return [places.map((place) => shown(place, texts)).sort(), marks];
}

const PROGRAM = 'program: acme\nreport: { type: I }\n';

const CASES: Readonly<Record<string, Marked>> = {
  'a role, in every place that can name one': {
    'soc2.yaml': `${PROGRAM}roles:
  «lead|»: { title: Lead, holders: [lead] }
  other: { holders: [lead] }
controls: { A: { owner: «lead» } }
exceptions: [{ rule: self-approval, approvedBy: «lead» }]
`,
    'a.runbook.yaml': `runbook: a
owner: «lead»
severity: { P1: { approver: «lead» }, P2: { approver: [«lead»] } }
roles: { «lead»: { duty: Leads } }
raci:
  - { activity: lead, responsible: [«lead»], accountable: «lead», consulted: [«lead»], informed: [«lead»] }
steps:
  - id: lead
    do: lead
    by: [«lead», other]
    track: lead
    approval: { by: «lead», confirms: lead }
    judgment: { by: «lead», options: [lead] }
communication: [{ notify: [«lead»] }]
escalation: [{ to: «lead» }]
evidence: { lead: { artifact: lead, covers: [lead] } }
signOff: { by: «lead» }
review: { by: «lead» }
tests: [{ participants: [«lead»] }]
x-own: lead
`,
    'b.playbook.yaml': `playbook: b
owner: «lead»
audience: [«lead»]
phases: [{ name: lead, decisions: [{ decides: lead, by: «lead», consulted: [«lead»] }], actions: [lead] }]
escalation: [{ to: «lead» }]
stakeholders: [{ role: «lead», duty: lead }]
review: { by: «lead» }
`,
    'c.run.yaml': 'run: lead\nrunbook: lead\nsteps: [{ step: lead, by: lead }]\n',
  },
  'roles in a list where the format wants one': {
    'soc2.yaml': `${PROGRAM}roles: { «lead»: {}, x: {} }\n`,
    'a.runbook.yaml': 'runbook: a\nescalation: [{ to: [x, «le|ad»] }]\nsteps: [{ judgment: { by: [«lead»] } }]\n',
  },
  'a system, in every place that can name one': {
    'soc2.yaml': `${PROGRAM}systems:
  «okta»: { name: okta }
  old: { replacedBy: «okta» }
evidenceDefaults: { store: «okta», source: «okta» }
`,
    'a.runbook.yaml': `runbook: a
scope: { covers: okta, systems: [«okta»] }
triggers: [{ id: okta, source: «okta» }]
steps: [{ id: x, do: okta, system: [«okta»] }, { id: y, system: "«o|kta»" }]
evidenceDefaults: { store: «okta» }
evidence: { x: { source: «okta», store: '«okta»', format: okta } }
`,
    'b.playbook.yaml': 'playbook: b\ntriggers: [{ source: «okta» }]\n',
    'c.run.yaml': 'run: c\nsteps: [{ step: x, tool: «okta», result: okta }]\n',
  },
  'a person': {
    'soc2.yaml': `${PROGRAM}people: { «dana»: { name: dana } }\nroles: { r: { holders: [«dana»] } }\n`,
    'c.run.yaml': `run: c
steps: [{ step: dana, by: [«dana»], approval: [{ by: «da|na» }] }]
signOff: { by: «dana» }
`,
    'a.runbook.yaml': 'runbook: a\nowner: dana\n',
  },
  'a control, and not its criteria': {
    'soc2.yaml': `${PROGRAM}controls: { «AC-|03»: { criteria: [CC6.2] } }\n`,
    'a.runbook.yaml': 'runbook: a\ncontrols: [«AC-03»]\nsteps: [{ criteria: [CC6.2], controls: [AC-04, «AC-03»] }]\n',
  },
  'a criterion, with the places of the controls that stand for it': {
    'soc2.yaml': `${PROGRAM}exclusions: { «CC6.2»: {} }
controls: { AC-03: { criteria: [«CC6.2», CC6.3] }, AC-04: { criteria: [CC6.5] } }
`,
    'a.runbook.yaml': `runbook: a
criteria: [«CC6|.2»]
controls: [«AC-03»]
steps: [{ criteria: [«CC6.2», CC6.5] }, { controls: [AC-04, «AC-03»] }]
`,
  },
  'a step, in its runbook and its runs': {
    'soc2.yaml': PROGRAM,
    'a.runbook.yaml': `runbook: a
raci: [{ steps: [«revoke»] }]
steps: [{ id: «rev|oke», uses: revoke }, { id: again, repeat: { steps: [«revoke»] }, evidence: [revoke] }]
evidence: { revoke: { covers: [«revoke»] } }
`,
    'b.runbook.yaml': 'runbook: b\nsteps: [{ id: revoke }]\n',
    'a.run.yaml': 'run: r\nrunbook: a\nsteps: [{ step: «revoke» }]\n',
    'b.run.yaml': 'run: s\nrunbook: b\nsteps: [{ step: revoke }]\n',
  },
  'evidence, from a run': {
    'soc2.yaml': PROGRAM,
    'a.runbook.yaml': 'runbook: a\nsteps: [{ id: log, evidence: [«log»] }]\nevidence: { «log»: {} }\n',
    'b.runbook.yaml': 'runbook: b\nsteps: [{ evidence: [log] }]\nevidence: { log: {} }\n',
    'a.run.yaml': 'run: r\nrunbook: a\nsteps: [{ step: log, evidence: [{ of: «lo|g», uri: log }] }]\n',
  },
  'a trigger and its runs': {
    'soc2.yaml': PROGRAM,
    'a.runbook.yaml': 'runbook: a\ntriggers: [{ id: «due|» }]\n',
    'b.runbook.yaml': 'runbook: b\ntriggers: [{ id: due }]\n',
    'a.run.yaml': 'run: r\nrunbook: a\ntrigger: { id: «due» }\n',
    'b.playbook.yaml': 'playbook: a\ntriggers: [{ id: due }]\n',
  },
  'a severity level': {
    'soc2.yaml': PROGRAM,
    'a.runbook.yaml': 'runbook: a\nseverity: { «P1»: {} }\ncommunication: [{ severity: «P|1» }]\n',
    'b.runbook.yaml': 'runbook: b\nseverity: { P1: {} }\n',
    'a.run.yaml': 'run: r\nrunbook: a\nseverity: «P1»\n',
  },
  'a runbook, in every place that can name one': {
    'soc2.yaml': `${PROGRAM}exceptions: [{ rule: self-approval, runbooks: [«a»] }]\n`,
    'a.runbook.yaml': 'runbook: «a|»\ntitle: a\n',
    'b.runbook.yaml': 'runbook: b\nsteps: [{ uses: «a» }]\nretirement: { replacedBy: «a» }\n',
    'c.run.yaml': 'run: a\nrunbook: «a»\n',
    'd.playbook.yaml': 'playbook: a\nphases: [{ runbooks: [«a»] }]\n',
  },
  'a role of the runbook itself, and not that of another': {
    'soc2.yaml': `${PROGRAM}roles: { other: {} }\n`,
    'a.runbook.yaml': 'runbook: a\nowner: «guest|»\nroles: { «guest»: {} }\n',
    'b.runbook.yaml': 'runbook: b\nowner: guest\nroles: { guest: {} }\n',
    'c.runbook.yaml': 'runbook: c\nowner: guest\n',
  },
  'a name that nothing defines': {
    'soc2.yaml': PROGRAM,
    'a.runbook.yaml': 'runbook: a\nowner: «le|ad»\nsignOff: { by: «lead» }\n',
    'b.runbook.yaml': 'runbook: b\nowner: «lead»\n',
  },
  'a definition that nothing uses': {
    'soc2.yaml': `${PROGRAM}roles: { «le|ad»: {} }\n`,
    'a.runbook.yaml': 'runbook: a\n',
  },
  'aliases, where they stand': {
    'soc2.yaml': `${PROGRAM}roles: { «lead»: {} }\n`,
    'a.runbook.yaml': 'runbook: a\nowner: &boss «lead»\nsignOff: { by: «*bo|ss» }\nreview: { by: "«lead»" }\n',
  },
  'merged parts, where they are written': {
    'soc2.yaml': `${PROGRAM}roles: { «lead»: {} }\n`,
    'a.runbook.yaml': `runbook: a
x-gate: &gate { by: «lead», confirms: It is right }
steps:
  - { id: a, approval: { <<: *gate } }
  - { id: b, approval: *gate, by: «lea|d» }
`,
  },
  'what can be read of files that do not parse': {
    'soc2.yaml': `${PROGRAM}roles: { «lead»: {} }\nsystems: {\n`,
    'a.runbook.yaml': 'runbook: a\nowner: «le|ad»\n',
    'b.runbook.yaml': 'runbook: b\nowner: «lead»\ntitle: "no end\n',
  },
  'files of its own program alone': {
    'one/soc2.yaml': `${PROGRAM}roles: { «lead»: {} }\n`,
    'one/a.runbook.yaml': 'runbook: a\nowner: «le|ad»\n',
    'two/soc2.yaml': `${PROGRAM}roles: { lead: {} }\n`,
    'two/a.runbook.yaml': 'runbook: a\nowner: lead\n',
    'b.runbook.yaml': 'runbook: b\nowner: lead\n',
  },
  'files without a program': {
    'a.runbook.yaml': 'runbook: a\nsteps: [{ id: «revoke» }]\n',
    'a.run.yaml': 'run: r\nrunbook: a\nsteps: [{ step: «revo|ke» }]\n',
    'one/soc2.yaml': PROGRAM,
    'one/a.run.yaml': 'run: r\nrunbook: a\nsteps: [{ step: revoke }]\n',
  },
  'texts with CRLF, emoji and quotes': {
    'soc2.yaml': `${PROGRAM}roles: { "«lead»": { title: 😀 } }\n`,
    'a.runbook.yaml': "runbook: a\r\ntitle: 😀\r\nowner: '«le|ad»' # 😀 lead\r\nsignOff: { by: [x, «lead»] }\r\n",
  },
  'nothing for a text': {
    'soc2.yaml': PROGRAM,
    'a.runbook.yaml': 'runbook: a\ntitle: le|ad\nowner: lead\n',
  },
  'nothing for a key': {
    'soc2.yaml': PROGRAM,
    'a.runbook.yaml': 'runbook: a\now|ner: owner\n',
  },
};

describe('references are', () => {
  for (const [what, marked] of Object.entries(CASES))
    it(`those to ${what}`, async () => {
      const [found, wanted] = await references(marked);
      assert.deepEqual(found, wanted);
    });

  it('without the definitions where these are not asked for', async () => {
    const [found, wanted] = await references(
      {
        'soc2.yaml': `${PROGRAM}roles: { lead: {} }\n`,
        'a.runbook.yaml': 'runbook: a\nowner: «le|ad»\nroles: { «lead»: { duty: A description } }\n',
      },
      false,
    );
    assert.deepEqual(found, wanted);
  });

  it('without the definition of a role of the runbook itself', async () => {
    const [found, wanted] = await references(
      { 'soc2.yaml': PROGRAM, 'a.runbook.yaml': 'runbook: a\nowner: «le|ad»\nroles: { lead: {} }\n' },
      false,
    );
    assert.deepEqual(found, wanted);
  });

  it('none inside a text that is no file of ours', async () => {
    const { workspace } = await markedWorkspace({ 'a.runbook.yaml': '|runbook: a\n' });
    assert.equal(workspace.namesAround('file:///workspace/none.runbook.yaml'), undefined);
  });
});
