import { isSilent, rewrites, yaml } from './support/marked.ts';

describe('splitting a step', () => {
  rewrites('refactor.rewrite.split', [
    {
      it: 'makes a step of the second action, with what holds for both',
      before: yaml`
        steps:
          - id: preserve
            phase: preservation
            do: Export the groups and disable| the account
            by: [it, people-team]
            system: okta
            criteria: [CC6.2]
            within: 1 hour
      `,
      title: 'Split this step in two',
      after: yaml`
        steps:
          - id: preserve
            phase: preservation
            do: Export the groups
            by: [it, people-team]
            system: okta
            criteria: [CC6.2]
            within: 1 hour
          - id: disable-account
            phase: preservation
            do: Disable the account
            by: [it, people-team]
            system: okta
            criteria: [CC6.2]
      `,
    },
    {
      it: 'names the second wherever the first is named',
      before: yaml`
        raci:
          - { activity: Leave, steps: [a, b] }
          - activity: Look
            steps:
              - b
              - a # too
        steps:
          - { id: a, do: "Drain the node; delete it|", by: it }
          - { id: b, do: Look, repeat: { steps: [a], until: It is gone } }
        evidence:
          log: { artifact: The log, covers: [a] }
      `,
      title: 'Split this step in two',
      after: yaml`
        raci:
          - { activity: Leave, steps: [a, delete, b] }
          - activity: Look
            steps:
              - b
              - a # too
              - delete
        steps:
          - { id: a, do: "Drain the node", by: it }
          - { id: delete, do: Delete it, by: it }
          - { id: b, do: Look, repeat: { steps: [a, delete], until: It is gone } }
        evidence:
          log: { artifact: The log, covers: [a, delete] }
      `,
    },
    {
      it: 'leaves the proof to the last, and says that it proves the others too',
      before: yaml`
        steps:
          - id: a
            do: Export the groups and disable the account|
            # from the console
            evidence: [event, "export"]
            when: There is one

          - id: b
            do: Look
        evidence:
          event:
            artifact: The event
          export: { artifact: The file, covers: [z] }
      `,
      title: 'Split this step in two',
      after: yaml`
        steps:
          - id: a
            do: Export the groups
            when: There is one

          - id: disable-account
            do: Disable the account
            # from the console
            evidence: [event, "export"]
            when: There is one

          - id: b
            do: Look
        evidence:
          event:
            artifact: The event
            covers: [a]
          export: { artifact: The file, covers: [z, a] }
      `,
    },
    {
      it: 'takes a proof out of braces',
      before: yaml`
        steps:
          - { id: a, do: Merge the pull request and deploy it|, evidence: [log], by: it }
      `,
      title: 'Split this step in two',
      after: yaml`
        steps:
          - { id: a, do: Merge the pull request, by: it }
          - { id: deploy, do: Deploy it, by: it, evidence: [log] }
      `,
    },
    {
      it: 'repeats the condition before the second action',
      before: yaml`
        steps:
          - { id: a, do: "If the canary fails, stop the rollout| and revert the commit" }
      `,
      title: 'Split this step in two',
      after: yaml`
        steps:
          - { id: a, do: "If the canary fails, stop the rollout" }
          - { id: revert-commit, do: "If the canary fails, revert the commit" }
      `,
    },
    {
      it: 'goes on with a third action, and never gives an id twice',
      before: yaml`
        steps:
          - id: stop
            do: Stop the consumers, drain the queue, and then stop the workers|
          - id: stop-workers
            do: Look
      `,
      title: 'Split this step into 3',
      after: yaml`
        steps:
          - id: stop
            do: Stop the consumers
          - id: drain-queue
            do: Drain the queue
          - id: stop-workers-2
            do: Stop the workers
          - id: stop-workers
            do: Look
      `,
    },
  ]);
  isSilent('refactor.rewrite.split', {
    'for one action': 'steps:\n  - { id: a, do: Export the users| and groups }\n',
    'for several sentences, which are turned into steps':
      'steps:\n  - { id: a, do: Merge the request and deploy it.| Look at the log. }\n',
    'where an alias repeats the text':
      'steps:\n  - { id: a, do: &d Drain the node and| delete the disk }\n  - { id: b, do: *d }\n',
    'where an alias repeats the step': 'steps:\n  - &a { id: a, do: Drain the node and| delete the disk }\n  - *a\n',
    'where a merge key says what to do':
      'x-a: &a { do: Drain the node and delete the disk }\nsteps:\n  - { id: a, <<: *a, by: |it }\n',
    'where a list that names it can not take another':
      'x-a: &a [b]\nraci:\n  - { activity: A, steps: [a, *a] }\nsteps:\n  - { id: a, do: Drain the node and| delete the disk }\n',
  });
});

describe('turning text into steps', () => {
  rewrites('refactor.rewrite.steps', [
    {
      it: 'makes a step of each sentence; a remark stays with its action',
      before: yaml`
        steps:
          - id: purge
            do: Purge the cache.| This can take ten minutes. Page the SRE on call.
            by: sre
      `,
      title: 'Turn this text into 2 steps',
      after: yaml`
        steps:
          - id: purge
            do: Purge the cache. This can take ten minutes.
            by: sre
          - id: page-sre
            do: Page the SRE on call.
            by: sre
      `,
    },
    {
      it: 'makes a step of each numbered line of a block text',
      before: yaml`
        steps:
          - id: leave
            do: | # all of it
              1. Ex|port the leaver's group memberships
              2. Log in to Okta and disable the account
                 of the leaver
              3) Notify:
                 - the manager
                 - the people team
            by: it
            evidence: [log]
          - id: after
      `,
      title: 'Turn this text into 3 steps',
      after: yaml`
        steps:
          - id: leave
            do: Export the leaver's group memberships # all of it
            by: it
          - id: log-in-okta
            do: Log in to Okta and disable the account of the leaver
            by: it
          - id: notify-manager
            do: "Notify: the manager; the people team"
            by: it
            evidence: [log]
          - id: after
      `,
    },
    {
      it: 'makes a step of each item of a Markdown list',
      before: yaml`
        steps:
          - id: stop
            do: |-
              - [ ] Stop the workers
              * [x] Purge the qu|eue
      `,
      title: 'Turn this text into 2 steps',
      after: yaml`
        steps:
          - id: stop
            do: Stop the workers
          - id: purge-queue
            do: Purge the queue
      `,
    },
    {
      it: 'finds numbers that YAML has folded into one line',
      before: yaml`
        steps:
          - id: stop
            do: "1. Stop the workers
              2. Purge the qu|eue"
      `,
      title: 'Turn this text into 2 steps',
      after: yaml`
        steps:
          - id: stop
            do: "Stop the workers"
          - id: purge-queue
            do: Purge the queue
      `,
    },
    {
      it: 'makes a step of each line of a block text in any language',
      before: yaml`
        steps:
          - id: cache
            do: |
              Den Cache leeren
              Die Seite pr|üfen
      `,
      title: 'Turn this text into 2 steps',
      after: yaml`
        steps:
          - id: cache
            do: Den Cache leeren
          - id: die-seite-prufen
            do: Die Seite prüfen
      `,
    },
    {
      it: 'makes a list of a text in place of the steps',
      before: yaml`
        runbook: a
        steps: |
          Export the groups.
          Disable the acc|ount.

        owner: it
      `,
      title: 'Turn this text into 2 steps',
      after: yaml`
        runbook: a
        steps:
          - id: export-groups
            do: Export the groups.
          - id: disable-account
            do: Disable the account.

        owner: it
      `,
    },
    {
      it: 'makes steps of the texts in their list',
      before: yaml`
        steps:
          - Export the| groups # first
          - "Disable: the account"
          - id: look
            do: Look
          - >
            Store the
            export
      `,
      title: 'Turn these texts into steps',
      after: yaml`
        steps:
          - id: export-groups
            do: Export the groups # first
          - id: disable-account
            do: "Disable: the account"
          - id: look
            do: Look
          - id: store-export
            do: Store the export
      `,
    },
    {
      it: 'makes steps of the texts in brackets',
      before: yaml`
        steps: [Export the| groups, "Disable, at once, the account"]
      `,
      title: 'Turn these texts into steps',
      after: yaml`
        steps: [{ id: export-groups, do: Export the groups }, { id: disable, do: "Disable, at once, the account" }]
      `,
    },
    {
      it: 'makes steps of a purpose that lists them, and leaves what leads to them',
      before: yaml`
        purpose: |
          Take every access away:
          - Export the gro|ups
          - Disable the account
        owner: it
      `,
      title: 'Make 2 steps of this text',
      after: yaml`
        purpose: Take every access away
        owner: it
        steps:
          - id: export-groups
            do: Export the groups
          - id: disable-account
            do: Disable the account
      `,
    },
    {
      it: 'leaves a purpose that tells them as it is',
      before: yaml`
        purpose: Export the groups. Disable| the account.
      `,
      title: 'Make 2 steps of this text',
      after: yaml`
        purpose: Export the groups. Disable the account.
        steps:
          - id: export-groups
            do: Export the groups.
          - id: disable-account
            do: Disable the account.
      `,
    },
  ]);
  isSilent('refactor.rewrite.steps', {
    'where an alias repeats a text in place of a step': 'steps:\n  - &t Export the| groups\nx-t: *t\n',
    'where an anchor names the text in place of the steps': 'steps: &t Export the| groups\n',
    'for one sentence': 'steps:\n  - { id: a, do: Purge the| cache }\n',
    'for a sentence with a remark': 'steps:\n  - { id: a, do: Purge the| cache. This takes a minute. }\n',
    'for sentences of another language': 'steps:\n  - { id: a, do: Den Cache| leeren. Das dauert zehn Minuten. }\n',
    'for a purpose beside steps': 'purpose: Export the groups.| Disable the account.\nsteps: [{ id: a }]\n',
    'for a sentence that mentions numbers': 'steps:\n  - { id: a, do: See section 1. of| the policy }\n',
  });
});
