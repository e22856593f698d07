import assert from 'node:assert/strict';
import { hovered } from './hovered.ts';

/** What a document may hold, and what of it an editor must see as text. */
const TEXTS: readonly (readonly [text: string, escaped: string])[] = [
  ['[x](command:evil)', '\\[x\\](command:evil)'],
  ['![x](https://evil.example/a.png)', '!\\[x\\](https\\://evil.example/a.png)'],
  ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
  ['`a` ``b``', '\\`a\\` \\`\\`b\\`\\`'],
  ['**bold** _it_ ~~gone~~', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~gone\\~\\~'],
  [
    'https://evil.example www.evil.example a@evil.example',
    'https\\://evil.example www\\.evil.example a\\@evil.example',
  ],
  ['&lt;b&gt; R&D &#42;', '\\&lt;b\\&gt; R\\&D \\&#42;'],
  ['back\\slash', 'back\\\\slash'],
  ['# No heading', '\\# No heading'],
  ['- no list', '\\- no list'],
  ['1. No list', '1\\. No list'],
  ['two\nlines\t\u202etnemucod', 'two lines tnemucod'],
  ['👩‍💻 é', '👩‍💻 é'],
];

/** As a scalar of YAML. */
const quoted = (text: string): string => JSON.stringify(text);

describe('text of a document in a hover', () => {
  for (const [text, escaped] of TEXTS) {
    it(`is text: a title ${quoted(text)}`, async () => {
      const found = await hovered('a.playbook.yaml', 'phases: [{ runbooks: [a|b] }]', {
        'soc2.yaml': 'program: acme\nreport: { type: I }\n',
        'ab.runbook.yaml': `runbook: ab\ntitle: ${quoted(text)}\n`,
      });
      assert.equal(found?.lines[0], `**${escaped}** \`ab\``);
    });

    it(`is text inside a link: ${quoted(text)}`, async () => {
      const found = await hovered('a.runbook.yaml', 'criteria: [CC6|.1]', {
        'soc2.yaml': 'program: acme\nreport: { type: I }\n',
        'ab.runbook.yaml': `runbook: ab\ntitle: ${quoted(text)}\nstatus: active\ncriteria: [CC6.1]\n`,
      });
      assert.match(found!.markdown, /Operated by /);
      assert.ok(found!.lines.at(-1)!.includes(`[${escaped}](ab.runbook.yaml#L1)`), found!.lines.at(-1));
    });
  }

  it('cannot end a code span', async () => {
    const found = await hovered('a.runbook.yaml', 'roles: { "a`b <img>": { title: T } }\nowner: "a`b <i|mg>"\n');
    assert.equal(found?.lines[0], "**T** `a'b <img>`");
  });

  it('is cut where it is long', async () => {
    const found = await hovered('a.runbook.yaml', `roles: { it: { duty: ${'word '.repeat(500)} } }\nowner: i|t\n`);
    assert.ok(found!.markdown.length < 600);
    assert.match(found!.markdown, /word…/);
  });

  it('is no link where the name of a file looks like one', async () => {
    const found = await hovered('a.runbook.yaml', 'criteria: [CC6|.1]', {
      'soc2.yaml': 'program: acme\nreport: { type: I }\n',
      'a) [b](x).runbook.yaml': 'runbook: ab\nstatus: active\ncriteria: [CC6.1]\n',
    });
    assert.equal(found?.lines.at(-1), 'Operated by [ab](a%29%20%5bb%5d%28x%29.runbook.yaml#L1) (active).');
  });
});
