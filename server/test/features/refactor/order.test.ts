import { isSilent, rewrites, yaml } from './support/marked.ts';

describe('sorting steps by phase', () => {
  rewrites('refactor.rewrite.sort', [
    {
      it: 'takes the order of the archetype; equal ones keep theirs',
      before: yaml`
        archetype: access-deprovisioning
        steps:
          - { id: confirm, phase: confirmation }
          - { id: revoke, phase: revoca|tion }
          - { id: notify, phase: notification }
          - { id: revoke-too, phase: revocation }
      `,
      title: 'Sort steps by phase',
      after: yaml`
        archetype: access-deprovisioning
        steps:
          - { id: notify, phase: notification }
          - { id: revoke, phase: revocation }
          - { id: revoke-too, phase: revocation }
          - { id: confirm, phase: confirmation }
      `,
    },
    {
      it: 'moves comments with the step that they stand at; blank lines and comments between them stay',
      before: yaml`
        archetype: access-deprovisioning
        steps|:
          # Look at every system.
          - id: confirm
            phase: confirmation # the last one
            # That was it.

          # ---

          # From the export.
          - id: revoke
            phase: revocation
          # Nothing else.

          - id: notify
            phase: notification
          # - id: later

        owner: it
      `,
      title: 'Sort steps by phase',
      after: yaml`
        archetype: access-deprovisioning
        steps:
          - id: notify
            phase: notification

          # ---

          # From the export.
          - id: revoke
            phase: revocation
          # Nothing else.

          # Look at every system.
          - id: confirm
            phase: confirmation # the last one
            # That was it.
          # - id: later

        owner: it
      `,
    },
    {
      it: 'leaves a step without a phase, or in one of its own, behind the step before it',
      before: yaml`
        archetype: access-deprovisioning
        steps:
          - id: first|
          - { id: revoke, phase: revocation }
          - id: wait
          - { id: sweep, phase: clean-up }
          - { id: notify, phase: notification }
      `,
      title: 'Sort steps by phase',
      after: yaml`
        archetype: access-deprovisioning
        steps:
          - id: first
          - { id: notify, phase: notification }
          - { id: revoke, phase: revocation }
          - id: wait
          - { id: sweep, phase: clean-up }
      `,
    },
    {
      it: 'leaves a phase that may stand anywhere where it is, unless it comes too late',
      before: yaml`
        archetype: incident-response
        steps:
          - { id: find, phase: detection }
          - { id: tell, phase: communication }
          - { id: rebuild, phase: recovery }
          - { id: tell-again, phase: communication }
          - { id: wipe, phase: eradication }
          - { id: save|, phase: preservation }
      `,
      title: 'Sort steps by phase',
      after: yaml`
        archetype: incident-response
        steps:
          - { id: find, phase: detection }
          - { id: tell, phase: communication }
          - { id: save, phase: preservation }
          - { id: wipe, phase: eradication }
          - { id: rebuild, phase: recovery }
          - { id: tell-again, phase: communication }
      `,
    },
    {
      it: 'sorts each track by itself, in the places that it has',
      before: yaml`
        archetype: access-deprovisioning
        steps:
          - { id: a2, phase: revocation, track: a }
          - { id: b2, phase: confirmation, track: b }
          - { id: a1, phase: notification, track: a }
          - { id: b1|, phase: preservation, track: b }
      `,
      title: 'Sort steps by phase',
      after: yaml`
        archetype: access-deprovisioning
        steps:
          - { id: a1, phase: notification, track: a }
          - { id: b1, phase: preservation, track: b }
          - { id: a2, phase: revocation, track: a }
          - { id: b2, phase: confirmation, track: b }
      `,
    },
    {
      it: 'takes an order that is right for all of several archetypes, and the nearest one',
      before: yaml`
        archetype: [access-provisioning, access-deprovisioning]
        steps:
          - { id: revoke, phase: revocation }
          - { id: ask, phase: request }
          - { id: notify, phase: notification }
          - { id: confirm, phase: confirmation }
          - { id: grant|, phase: grant }
      `,
      title: 'Sort steps by phase',
      after: yaml`
        archetype: [access-provisioning, access-deprovisioning]
        steps:
          - { id: ask, phase: request }
          - { id: notify, phase: notification }
          - { id: revoke, phase: revocation }
          - { id: grant, phase: grant }
          - { id: confirm, phase: confirmation }
      `,
    },
    {
      it: 'sorts steps in brackets',
      before: yaml`
        archetype: log-review
        steps: [{ id: b, phase: review|}, { id: a, phase: extraction }]
      `,
      title: 'Sort steps by phase',
      after: yaml`
        archetype: log-review
        steps: [{ id: a, phase: extraction }, { id: b, phase: review}]
      `,
    },
    {
      it: 'keeps the dash of an anchor with its step',
      before: yaml`
        archetype: log-review
        steps:
          - &in-the-end
            { id: b, phase: review|}
          - &at-first id: a
            phase: extraction
      `,
      title: 'Sort steps by phase',
      after: yaml`
        archetype: log-review
        steps:
          - &at-first id: a
            phase: extraction
          - &in-the-end
            { id: b, phase: review}
      `,
    },
  ]);
  isSilent('refactor.rewrite.sort', {
    'where the order is right':
      'archetype: log-review\nsteps:\n  - { id: a, phase: extraction }\n  - { id: b|, phase: review }\n',
    'without an archetype': 'steps:\n  - { id: b, phase: review }\n  - { id: a|, phase: extraction }\n',
    'away from the steps':
      'arche|type: log-review\nsteps:\n  - { id: b, phase: review }\n  - { id: a, phase: extraction }\n',
    'where a step would come before its anchor':
      'archetype: log-review\nsteps:\n  - { id: b|, phase: review, by: &x it }\n  - { id: a, phase: extraction, by: *x }\n',
    'where an alias repeats a step':
      'archetype: log-review\nx-a: &x { id: a, phase: extraction }\nsteps:\n  - { id: b|, phase: review }\n  - *x\n',
    'where a step ends with blank lines that count':
      'archetype: log-review\nsteps:\n  - id: b|\n    phase: review\n    do: |+\n      Look\n\n  - { id: a, phase: extraction }\n',
  });
});

describe('putting keys in order', () => {
  rewrites('refactor.rewrite.order', [
    {
      it: 'takes the order of the schema, entries whole and with their comments',
      before: yaml`
        steps:
          - id: a
            # as the vendor says
            system:
              - okta # the console
            do: |
              Look
              twice
            # the team

            by: |it
      `,
      title: 'Put these keys in the usual order',
      after: yaml`
        steps:
          - id: a
            do: |
              Look
              twice
            # the team
            by: it

            # as the vendor says
            system:
              - okta # the console
      `,
    },
    {
      it: 'moves keys in and out of the place behind the dash',
      before: yaml`
        steps:
          - do: Look|
            id: a
      `,
      title: 'Put these keys in the usual order',
      after: yaml`
        steps:
          - id: a
            do: Look
      `,
    },
    {
      it: 'leaves unknown keys behind the key before them',
      before: yaml`
        x-first: 1
        owner: it
        x-note: of the owner
        ti|tle: a
        runbook: b
      `,
      title: 'Put these keys in the usual order',
      after: yaml`
        x-first: 1
        runbook: b
        title: a
        owner: it
        x-note: of the owner
      `,
    },
    {
      it: 'leaves the comments at the head of the file there, and blank lines between the sections',
      before: yaml`
        # soc2-ignore missing-owner -- We have none.
        title: a
        # Never change it.
        runbook: |b

        steps: []

        scope:
          covers: All
      `,
      title: 'Put these keys in the usual order',
      after: yaml`
        # soc2-ignore missing-owner -- We have none.
        # Never change it.
        runbook: b
        title: a

        scope:
          covers: All

        steps: []
      `,
    },
    {
      it: 'sorts keys in braces',
      before: yaml`
        triggers: [{ event: A ticket, type: |ticket }]
      `,
      title: 'Put these keys in the usual order',
      after: yaml`
        triggers: [{ type: ticket, event: A ticket }]
      `,
    },
    {
      it: 'sorts the mapping at the cursor alone',
      before: yaml`
        review:
          by: |ciso
          last: 2026-06-30
          cadence: annual
        title: a
      `,
      title: 'Put these keys in the usual order',
      after: yaml`
        review:
          cadence: annual
          last: 2026-06-30
          by: ciso
        title: a
      `,
    },
    {
      it: 'knows playbooks',
      kind: 'playbook',
      before: yaml`
        title: a
        playbook: |b
      `,
      title: 'Put these keys in the usual order',
      after: yaml`
        playbook: b
        title: a
      `,
    },
  ]);
  isSilent('refactor.rewrite.order', {
    'where the order is right': 'runbook: a\nti|tle: b\n',
    'for names that the author gives': 'evidence:\n  b|: { artifact: x }\n  a: { artifact: y }\n',
    'where nothing is known of the keys': 'x-own:\n  b|: 1\n  a: 2\n',
    'where a merge key stands between': 'x-a: &a { by: it }\nsteps:\n  - do: Look|\n    <<: *a\n    id: a\n',
    'where a merge key stands first': 'x-a: &a { by: it }\nsteps:\n  - <<: *a\n    do: Look|\n    id: a\n',
    'where an anchor would move behind its alias': 'title: &t a|\nrunbook: *t\n',
    'where another key would come below a comment that suppresses findings of the line':
      'steps:\n  # soc2-ignore-next-line vague-step -- ours\n  - do: Handle it|\n    id: a\n',
    'where a comment stands in braces': 'triggers:\n  - { event: A, # what\n      type|: ticket }\n',
  });
});
