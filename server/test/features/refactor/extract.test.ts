import assert from 'node:assert/strict';
import { uriOf, workspaceOf } from '../../support/workspace.ts';
import { isSilent, offersAt, rewrites, yaml } from './support/marked.ts';

describe('extracting an evidence item', () => {
  rewrites('refactor.extract.evidence', [
    {
      it: 'moves an item in braces as it is written, and makes the section',
      before: yaml`
        steps:
          - id: a
            evidence: [{ artifact: "The okta| event", type: log }, export]
      `,
      title: 'Move this to `evidence` as `okta-event`',
      after: yaml`
        steps:
          - id: a
            evidence: [okta-event, export]
        evidence:
          okta-event: { artifact: "The okta event", type: log }
      `,
    },
    {
      it: 'moves an item of several lines with its comments, and gives no id twice',
      before: yaml`
        steps:
          - id: a
            evidence:
              - artifact: The okta event
                # as Okta calls it
                format: |'JSON'
                covers:
                  - b
              - export # the file

        evidence:
          okta-event:
            artifact: Another

          export:
            artifact: The file

        review: { cadence: annual }
      `,
      title: 'Move this to `evidence` as `okta-event-2`',
      after: yaml`
        steps:
          - id: a
            evidence:
              - okta-event-2
              - export # the file

        evidence:
          okta-event:
            artifact: Another

          export:
            artifact: The file

          okta-event-2:
            artifact: The okta event
            # as Okta calls it
            format: 'JSON'
            covers:
              - b

        review: { cadence: annual }
      `,
    },
    {
      it: 'takes the id that is written with it',
      before: yaml`
        steps:
          - id: a
            evidence:
              - id: Okta Event|
                artifact: The event
              - export:
                  artifact: The file
        evidence: { log: { artifact: The log } }
      `,
      title: 'Move this to `evidence` as `okta-event`',
      after: yaml`
        steps:
          - id: a
            evidence:
              - okta-event
              - export:
                  artifact: The file
        evidence: { log: { artifact: The log }, okta-event: { artifact: The event } }
      `,
    },
    {
      it: 'takes the only key for the id',
      before: yaml`
        steps:
          - id: a
            evidence:
              - export:|
                  artifact: The file
        evidence:
      `,
      title: 'Move this to `evidence` as `export`',
      after: yaml`
        steps:
          - id: a
            evidence:
              - export
        evidence:
          export:
            artifact: The file
      `,
    },
    {
      it: 'writes it in the style of the section',
      before: yaml`
        steps:
          - { id: a, evidence: [{ id: x, artifact: The event, covers: [b] }|] }
        evidence:
          log:
            artifact: The log
      `,
      title: 'Move this to `evidence` as `x`',
      after: yaml`
        steps:
          - { id: a, evidence: [x] }
        evidence:
          log:
            artifact: The log
          x:
            artifact: The event
            covers: [b]
      `,
    },
    {
      it: 'makes an item of a sentence',
      before: yaml`
        steps:
          - id: a
            evidence|: [export, Screenshot of the ticket]
        evidence:
          export: { artifact: The file }
      `,
      title: 'Move this to `evidence` as `screenshot-ticket`',
      after: yaml`
        steps:
          - id: a
            evidence: [export, screenshot-ticket]
        evidence:
          export: { artifact: The file }
          screenshot-ticket: { artifact: Screenshot of the ticket }
      `,
    },
    {
      it: 'makes a list of what is none',
      before: yaml`
        steps:
          - id: a
            evidence: "Screenshot of the ticket, closed|"
          - id: b
            evidence:
              artifact: The log
      `,
      title: 'Move this to `evidence` as `screenshot-ticket-closed`',
      after: yaml`
        steps:
          - id: a
            evidence: [screenshot-ticket-closed]
          - id: b
            evidence:
              artifact: The log
        evidence:
          screenshot-ticket-closed: { artifact: "Screenshot of the ticket, closed" }
      `,
    },
    {
      it: 'keeps the anchor at the name, so that the steps with its alias name it too',
      before: yaml`
        steps:
          - { id: a, evidence: [&e { artifact: The| event }] }
          - { id: b, evidence: [*e] }
      `,
      title: 'Move this to `evidence` as `event`',
      after: yaml`
        steps:
          - { id: a, evidence: [&e event] }
          - { id: b, evidence: [*e] }
        evidence:
          event: { artifact: The event }
      `,
    },
  ]);
  isSilent('refactor.extract.evidence', {
    'for the id of an item': 'steps:\n  - { id: a, evidence: [okta-ev|ent] }\n',
    'for another item than the one at the cursor':
      'steps:\n  - { id: a, evidence: [okta-ev|ent, Screenshot of the ticket] }\n',
    'for a name that differs in case alone':
      'steps:\n  - { id: a, evidence: [Okta Ev|ent] }\nevidence: { okta-event: { artifact: x } }\n',
    'for a placeholder': "steps:\n  - { id: a, evidence: ['<the| record>'] }\n",
    'away from the evidence of the step': 'steps:\n  - { id: a|, evidence: [Screenshot of the ticket] }\n',
    'where the section is no list of items':
      'steps:\n  - { id: a, evidence: [Screenshot| of the ticket] }\nevidence: [x]\n',
    'where an alias would come before its anchor':
      'evidence: { x: { artifact: y } }\nx-r: &r it\nsteps:\n  - { id: a, evidence: [{ artifact: |*r }] }\n',
  });
});

describe('extracting a role', () => {
  const PROGRAM = yaml`
    program: acme
    report: { type: I, asOf: 2026-06-30 }
    roles:
      it-operations: { title: IT Operations, holders: [dana] }
    people:
      dana: { name: Dana Fox }
  `;
  const titles = async (runbook: string): Promise<readonly string[]> => {
    const workspace = await workspaceOf(new Map([['soc2.yaml', PROGRAM]]));
    const program = workspace.programOf(uriOf('soc2.yaml'));
    return [...offersAt(runbook, 'refactor.extract.role', 'runbook', program).keys()];
  };

  rewrites('refactor.extract.role', [
    {
      it: 'defines it under the roles of the runbook',
      before: yaml`
        runbook: a
        owner: it-manager|

        steps: []
      `,
      title: 'Define `it-manager` under `roles`',
      after: yaml`
        runbook: a
        owner: it-manager
        roles: { it-manager: { title: IT Manager } }

        steps: []
      `,
    },
    {
      it: 'joins the roles that are there',
      before: yaml`
        roles:
          site-lead: { title: Site lead } # of each site
        steps:
          - { id: a, do: Look, by: [site-lead, night-watch|] }
      `,
      title: 'Define `night-watch` under `roles`',
      after: yaml`
        roles:
          site-lead: { title: Site lead } # of each site
          night-watch: { title: Night Watch }
        steps:
          - { id: a, do: Look, by: [site-lead, night-watch] }
      `,
    },
    {
      it: 'makes an id of a title, wherever it stands',
      before: yaml`
        owner: &o Night Watch
        steps:
          - { id: a, do: Look, by: [Night| Watch] }
          - { id: b, do: Look, by: 'Night Watch' }
          - { id: c, do: Look, by: *o }
      `,
      title: 'Define `night-watch` under `roles`',
      after: yaml`
        owner: &o night-watch
        roles: { night-watch: { title: Night Watch } }
        steps:
          - { id: a, do: Look, by: [night-watch] }
          - { id: b, do: Look, by: 'night-watch' }
          - { id: c, do: Look, by: *o }
      `,
    },
  ]);
  isSilent('refactor.extract.role', {
    'for a role of the runbook': 'owner: watch|\nroles: { watch: { title: Watch } }\n',
    'for the title of one': 'owner: The W|atch\nroles: { watch: { title: The Watch } }\n',
    'for a placeholder': 'owner: <ro|le>\n',
    'for what is no role': 'title: wa|tch\n',
    'where an alias repeats the roles': 'x-r: &r { watch: {} }\nroles: *r\nowner: le|ad\n',
  });
  it('is not offered for what the program defines, or for a person', async () => {
    assert.deepEqual(await titles('owner: it-oper|ations\n'), []);
    assert.deepEqual(await titles('owner: IT Oper|ations\n'), []);
    assert.deepEqual(await titles('owner: Dana| Fox\n'), []);
    assert.deepEqual(await titles('owner: watch|\n'), ['Define `watch` under `roles`']);
  });
});
