import { isSilent, rewrites, yaml } from './support/marked.ts';

describe('writing a list or keys as a block', () => {
  rewrites('refactor.rewrite.block', [
    {
      it: 'writes each item of a list on its own line, with its quotes',
      before: yaml`
        steps:
          - id: a
            criteria: [CC6.1|, "CC6.2", 'a, b']
      `,
      title: 'Write each item on its own line',
      after: yaml`
        steps:
          - id: a
            criteria:
              - CC6.1
              - "CC6.2"
              - 'a, b'
      `,
    },
    {
      it: 'writes the value of the key at the cursor',
      before: yaml`
        review|: { cadence: annual, by: ciso }
      `,
      title: 'Write each key on its own line',
      after: yaml`
        review:
          cadence: annual
          by: ciso
      `,
    },
    {
      it: 'begins behind the dash, and leaves what is nested as it is',
      before: yaml`
        steps:
          - { id: a, do: Look, |criteria: [CC6.1, CC6.2] }
          - { id: b, do: Listen }
      `,
      title: 'Write each key on its own line',
      after: yaml`
        steps:
          - id: a
            do: Look
            criteria: [CC6.1, CC6.2]
          - { id: b, do: Listen }
      `,
    },
    {
      it: 'takes the outermost brackets first, since no block stands in brackets',
      before: yaml`
        triggers: [{ type: alert, ev|ent: The disk is full }, { type: ticket, event: A ticket }]
      `,
      title: 'Write each item on its own line',
      after: yaml`
        triggers:
          - { type: alert, event: The disk is full }
          - { type: ticket, event: A ticket }
      `,
    },
    {
      it: 'keeps an anchor, a tag and the comment behind',
      before: yaml`
        criteria: &all !!seq [CC6.1, |CC6.2] # both
        steps:
          - { id: a, do: Look, criteria: *all }
      `,
      title: 'Write each item on its own line',
      after: yaml`
        criteria: &all !!seq # both
          - CC6.1
          - CC6.2
        steps:
          - { id: a, do: Look, criteria: *all }
      `,
    },
    {
      it: 'goes below the dash where an anchor stands behind it',
      before: yaml`
        steps:
          - &first { id: a|, do: Look }
          - *first
      `,
      title: 'Write each key on its own line',
      after: yaml`
        steps:
          - &first
            id: a
            do: Look
          - *first
      `,
    },
    {
      it: 'parts keys in quotes from their values, and gives every key its colon',
      before: yaml`
        x-a: {"b":1, &d c: 2|, e}
      `,
      title: 'Write each key on its own line',
      after: yaml`
        x-a:
          "b": 1
          &d c: 2
          e:
      `,
    },
    {
      it: 'indents what goes on over several lines',
      before: yaml`
        steps: [
          { id: a,
            do: Look },|
          { id: b, do: "Listen
           again" },
        ]
      `,
      title: 'Write each item on its own line',
      after: yaml`
        steps:
          - { id: a,
            do: Look }
          - { id: b, do: "Listen
            again" }
      `,
    },
    {
      it: 'indents by as much as the document does',
      before: yaml`
        scope:
            systems: [okta|]
      `,
      title: 'Write each item on its own line',
      after: yaml`
        scope:
            systems:
                - okta
      `,
    },
  ]);
  isSilent('refactor.rewrite.block', {
    'where a comment stands between the items': 'criteria: [\n  CC6.1, # why\n  |CC6.2\n]\n',
    'where a merge key stands between them': 'x-a: &a { by: it }\nsteps:\n  - { <<: *a, |id: b }\n',
    'where an alias repeats a list there': 'x-a: &a [b]\nx-c: [*a, |[d]]\n',
    'for empty brackets': 'criteria: [|]\n',
    'for a block': 'criteria:\n  - CC6.1|\n',
    'for a text': 'title: a|b\n',
    'in a text that does not parse': 'criteria: [CC6.1|]\ntitle: "\n',
    'below a comment that suppresses findings of the line':
      'steps:\n  # soc2-ignore-next-line unknown-criterion -- ours\n  - { id: a, |criteria: [X1] }\n',
    'with a selection beyond it': 'criteria: [CC6.1, |CC6.2]\nti|tle: a\n',
  });
});

describe('writing a list or keys on one line', () => {
  rewrites('refactor.rewrite.flow', [
    {
      it: 'writes a list in brackets, with its quotes',
      before: yaml`
        steps:
          - id: a
            criteria:
              - CC6.1
              - "CC6.2"|
            do: Look
      `,
      title: 'Write this list on one line',
      after: yaml`
        steps:
          - id: a
            criteria: [CC6.1, "CC6.2"]
            do: Look
      `,
    },
    {
      it: 'writes keys in braces, whatever is nested in them',
      before: yaml`
        steps:
          - i|d: a
            criteria:
              - CC6.1
            approval: { by: ciso }
            review:
              by: it
          - id: b
      `,
      title: 'Write these keys on one line',
      after: yaml`
        steps:
          - { id: a, criteria: [CC6.1], approval: { by: ciso }, review: { by: it } }
          - id: b
      `,
    },
    {
      it: 'writes the value of the key at the cursor',
      before: yaml`
        review|:
          cadence: annual
          last: 2026-06-30
      `,
      title: 'Write these keys on one line',
      after: yaml`
        review: { cadence: annual, last: 2026-06-30 }
      `,
    },
    {
      it: 'puts quotes where a comma or a bracket would end the text',
      before: yaml`
        scope:
          covers: Stop, then [look]|
          excludes: don't
          x-count: 2.0
          x-none:
      `,
      title: 'Write these keys on one line',
      after: yaml`
        scope: { covers: "Stop, then [look]", excludes: don't, x-count: 2.0, x-none: }
      `,
    },
    {
      it: 'keeps anchors, aliases and tags',
      before: yaml`
        x-role: &role it
        criteria: &all
          - &one CC6.1
          - !!str CC6.2|
          - *role
        steps:
          - { id: a, criteria: *all }
      `,
      title: 'Write this list on one line',
      after: yaml`
        x-role: &role it
        criteria: &all [&one CC6.1, !!str CC6.2, *role]
        steps:
          - { id: a, criteria: *all }
      `,
    },
    {
      it: 'joins an anchor that stands above',
      before: yaml`
        steps:
          - &first
            id: a|
            do: Look
          - *first
      `,
      title: 'Write these keys on one line',
      after: yaml`
        steps:
          - &first { id: a, do: Look }
          - *first
      `,
    },
  ]);
  const long = `Look ${'again and '.repeat(10)}again`;
  isSilent('refactor.rewrite.flow', {
    'where the line would be too long': `steps:\n  - i|d: a\n    do: ${long}\n`,
    'where a comment stands in it': 'criteria:\n  - CC6.1 # why\n  - CC6.2|\n',
    'where a comment stands above its first line': 'criteria:\n  # why\n  - CC6.2|\n',
    'where a comment stands behind its key': 'criteria: # why\n  - CC6.2|\n',
    'where a comment stands in it at the end': 'criteria:\n  - CC6.2|\n  # - CC6.3\ntitle: a\n',
    'for a text of several lines': 'scope:\n  cov|ers: >\n    All of it\n',
    'for a plain text of several lines': 'scope:\n  cov|ers: All\n    of it\n',
    'where a merge key stands in it': 'x-a: &a { by: it }\nreview:\n  <<: *a\n  last|: 2026-06-30\n',
    'where a merge key adds nothing': 'x-a: &a { by: it }\nreview:\n  by: ciso\n  <<: *a\n  last|: 2026-06-30\n',
    'where an item is empty': 'criteria:\n  - CC6.1|\n  -\n',
    'where an anchor names its first key': 'review:\n  &a by: it\n  last|: 2026-06-30\n',
    'below a comment that suppresses findings of the line':
      '# soc2-ignore-next-line unknown-criterion -- ours\ncriteria|:\n  - X1\n',
    'for the whole document': 'ti|tle: a\n',
    'inside of brackets': 'scope:\n  systems: [okta|]\n',
  });
});
