import assert from 'node:assert/strict';
import path from 'node:path';
import type { PreviewPage } from '../../../src/contracts/preview.ts';
import { renderPreview } from '../../../src/views/preview/page.ts';
import { standalonePage } from '../../../src/views/preview/standalone.ts';
import { FIXTURES, textsBelow, uriOf, workspaceOf } from '../../support/workspace.ts';

const ACME = textsBelow(path.join(FIXTURES, 'workspaces/acme'));
const LEAVER = 'runbooks/access-deprovisioning.runbook.yaml';

async function pageOf(name: string, text: string, others: ReadonlyMap<string, string> = ACME): Promise<PreviewPage> {
  const workspace = await workspaceOf(new Map([...others, [name, text]]));
  return renderPreview(workspace.contextOf(uriOf(name))!, workspace.result(uriOf(name))!.findings);
}

const htmlOf = ({ sections }: PreviewPage): string => sections.map(({ html }) => html).join('');
/** What a reader sees of a piece of HTML. */
const read = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');
const sectionOf = (page: PreviewPage, id: string): string =>
  read(page.sections.find((section) => section.id === id)?.html ?? assert.fail(`no section ${id}`));

describe('the page of a runbook', () => {
  let page: PreviewPage;
  before(async () => {
    page = await pageOf(LEAVER, ACME.get(LEAVER)!);
  });

  it('has its sections in the order in which they are asked for', () => {
    assert.deepEqual(
      page.sections.map(({ id }) => id),
      [
        'header',
        'scope',
        'triggers',
        'severity',
        'raci',
        'flow',
        'steps',
        'evidence',
        'communication',
        'closing',
        'control-map',
        'history',
      ],
    );
    assert.equal(page.title, "Revoke a leaver's access");
    assert.equal(page.banner, undefined);
  });

  const SAID: readonly (readonly [section: string, text: string])[] = [
    ['header', 'active'],
    ['header', 'IT Operations Engineer (Dana Fox, Lee Park)'],
    ['header', 'reviewed 2026-09-14, next due 2027-03-14'],
    ['scope', 'Okta, Google Workspace, GitHub'],
    ['triggers', 'ticket, from Workday'],
    ['severity', 'P1 The leaver is hostile or held production access 15 minutes 1 hour IT Manager'],
    ['raci', 'Responsible'],
    ['steps', 'Approval first: IT Manager confirms: The ticket names the leaver'],
    ['steps', 'Decision: Whether a legal hold applies: hold , no hold by General Counsel'],
    ['flow', 'Sign-off by IT Manager'],
    ['evidence', '13 months'],
    ['communication', 'After When To Where 30 minutes A P1 ticket is not acknowledged Security Lead PagerDuty'],
    ['control-map', 'AC-03 Access is revoked within one business day of termination'],
    ['history', 'GitHub deploy keys were not listed'],
  ];
  for (const [section, text] of SAID) {
    it(`says "${text}" in ${section}`, () =>
      assert.ok(
        sectionOf(page, section)
          .replace(/\s+([,)])/g, '$1')
          .includes(text.replace(/\s+([,)])/g, '$1')),
      ));
  }

  it('ties what it shows to its source', () => {
    const text = ACME.get(LEAVER)!;
    const step = /<a href="#step-deactivate-okta"[^>]*data-start="(\d+)" data-end="(\d+)"/.exec(htmlOf(page))!;
    assert.equal(text.slice(Number(step[1]), Number(step[2])), "Deactivate the leaver's account in Okta");
  });

  it('draws the steps with links to each', () => {
    const flow = page.sections.find(({ id }) => id === 'flow')!.html;
    for (const step of ['export-groups', 'deactivate-okta', 'close-ticket'])
      assert.ok(flow.includes(`href="#step-${step}"`), step);
    assert.match(read(flow), /1\. Export the leaver's group/);
  });

  it('has unique ids, and no link into nowhere', () => {
    const html = htmlOf(page);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target), target);
  });

  it('changes only where the text does', async () => {
    const text = ACME.get(LEAVER)!.replace('purpose: Take every', 'purpose: Now take every');
    const changed = await pageOf(LEAVER, text);
    const visible = ({ sections }: PreviewPage) =>
      sections.map(({ html }) => html.replace(/ data-(start|end)="\d+"/g, ''));
    const differing = visible(changed).filter((html, at) => html !== visible(page)[at]);
    assert.equal(differing.length, 1);
  });
});

describe('findings on a page', () => {
  it('stand where they belong, each once', async () => {
    const text = ACME.get(LEAVER)!.replace('by: it-operations\n    system: okta', 'by: nobody\n    system: okta');
    const page = await pageOf(LEAVER, text);
    assert.match(sectionOf(page, 'steps'), /Error .*nobody.* undefined-role/);
    assert.equal(htmlOf(page).split('class="finding error"').length - 1, 1);
    assert.match(sectionOf(page, 'findings'), /Findings: 1 error/);
  });
});

describe('a page of any document', () => {
  it('exists for all four kinds', async () => {
    const workspace = await workspaceOf(ACME);
    for (const uri of workspace.uris()) {
      const page = renderPreview(workspace.contextOf(uri)!, []);
      assert.ok(page.sections.length > 1, uri);
      assert.ok(read(htmlOf(page)).length > 100, uri);
    }
  });

  it('is never blank: an empty text says so, a broken one shows what can be read', async () => {
    const empty = await pageOf('a.runbook.yaml', '', new Map());
    assert.match(htmlOf(empty), /Nothing to read yet/);
    const broken = await pageOf('a.runbook.yaml', 'runbook: a\ntitle: Still here\nsteps: [\n', new Map());
    assert.match(broken.banner!, /does not parse/);
    assert.match(htmlOf(broken), /Still here/);
  });

  it('stays a page with a title of 10,000 characters, circles, doubled ids and thousands of steps', async () => {
    const steps = Array.from({ length: 2000 }, () => '  - { id: same, do: Do it, uses: a, repeat: { steps: [same] } }');
    const text = `runbook: a\ntitle: ${'x'.repeat(10_000)}\nversion: 1.0.0\nstatus: draft\nsteps:\n${steps.join('\n')}\n`;
    const page = await pageOf('a.runbook.yaml', text, new Map());
    assert.ok(page.title.length < 200);
    const html = htmlOf(page);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    assert.equal(new Set(ids).size, ids.length);
    assert.match(html, /1500 more steps/);
  });
});

describe('a page of a hostile document', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](command:workbench.action.quit)',
    '</style></title><svg onload=alert(1)>',
    ']]><!--',
    'https://example.com/"onmouseover="alert(1)',
    "' onfocus='alert(1)",
  ];
  const TAGS = new Set(
    'section p h1 h2 h3 a span strong em code pre dl div dt dd ul ol li table caption thead tbody tr th td b abbr svg title defs marker path g rect text tspan'.split(
      ' ',
    ),
  );
  const ATTRIBUTES = new Set(
    'id class href rel title aria-labelledby aria-label aria-hidden role tabindex scope data-start data-end data-rule data-fixable data-runbook viewBox width height refX refY markerWidth markerHeight orient d marker-end x y rx text-anchor dominant-baseline'.split(
      ' ',
    ),
  );

  /** The text with each scalar value of the kind that the hostile text fits replaced. */
  const spoiled = (text: string, hostile: string): string =>
    text.replace(/(: |- )([A-Z][^\n{}[\],#|>]*)$/gm, (_, before: string) => `${before}${JSON.stringify(hostile)}`);

  for (const hostile of HOSTILE) {
    it(`holds nothing but harmless elements: ${hostile}`, async () => {
      for (const name of [
        LEAVER,
        'soc2.yaml',
        'playbooks/customer-data-breach.playbook.yaml',
        'runs/inc-104.run.yaml',
      ]) {
        const page = await pageOf(name, spoiled(ACME.get(name)!, hostile));
        const html = htmlOf(page);
        for (const [tag, tagName, attributes] of html.matchAll(/<\/?([a-zA-Z0-9!]+)((?:\s+[^<>]*?)?)\/?>/g)) {
          assert.ok(TAGS.has(tagName!), `${name}: ${tag}`);
          for (const [, attribute] of attributes!.matchAll(/([a-zA-Z-]+)="[^"]*"/g))
            assert.ok(ATTRIBUTES.has(attribute!), `${name}: ${tag}`);
          assert.equal(attributes!.replace(/\s*[a-zA-Z-]+="[^"]*"/g, '').trim(), '', `${name}: ${tag}`);
        }
        for (const [, address] of html.matchAll(/href="([^"]*)"/g)) assert.match(address!, /^(#|https:\/\/)/);
        assert.ok(!/<(?![/a-zA-Z])/.test(html), name);
        const whole = standalonePage(page);
        assert.equal(whole.split('<style>').length, 2);
        assert.equal(whole.split('</title>').length - 1 - html.split('</title>').length + 1, 1);
      }
    });
  }

  it('shows no character that turns the text around', async () => {
    const page = await pageOf('a.runbook.yaml', 'runbook: a\ntitle: "a\\u202eb\\u0007c"\n', new Map());
    for (const unshown of ['\u202e', '\u0007']) assert.ok(!htmlOf(page).includes(unshown));
  });
});
