import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Finding } from '../../src/contracts/finding.ts';
import { RULES } from '../../src/generated/rules.ts';
import { applyEdits } from '../support/edits.ts';
import { uriOf, workspaceOf } from '../support/workspace.ts';
import type { Linted } from '../support/workspace.ts';

/** What is aimed at; what is uncertain stays silent, so that precision comes before recall. */
const PRECISION = 0.98;
const RECALL = 0.9;
const FEWEST = 20;

const IDS = ['step-not-imperative', 'vague-step', 'compound-step', 'narrative-step', 'unnamed-judgment'] as const;
const WORDING = RULES.filter(({ id }) => id === 'reads-like-a-playbook' || IDS.some((own) => own === id));

interface Sentence {
  readonly file: string;
  readonly say: string;
  /** The rules that must report it. */
  readonly want: ReadonlySet<string>;
}

const FOLDER = path.join(import.meta.dirname, 'sentences');
const SENTENCES: readonly Sentence[] = readdirSync(FOLDER).flatMap((file) =>
  Object.entries(table(path.join('sentences', file)) as Record<string, readonly string[]>).flatMap(([rules, says]) =>
    says.map((say) => ({ file, say, want: new Set(rules === 'silent' ? [] : rules.split(', ')) })),
  ),
);

describe('wording rules', () => {
  const reported = new Map<string, ReadonlySet<string>>();

  before(async () => {
    for (const { say } of SENTENCES) assert.ok(!reported.has(say) && reported.set(say, new Set()), `twice: ${say}`);
    for (const file of new Set(SENTENCES.map((sentence) => sentence.file))) {
      const says = SENTENCES.filter((sentence) => sentence.file === file).map(({ say }) => say);
      const { findings } = await linted(says.map((say) => ({ do: say })));
      says.forEach((say, index) => reported.set(say, new Set(findings(index).map(({ rule }) => rule))));
    }
  });

  for (const id of IDS) {
    it(`${id} is right on sentences of real runbooks`, () => {
      const right = SENTENCES.filter(({ say, want }) => want.has(id) && reported.get(say)!.has(id)).length;
      const alarms = SENTENCES.filter(({ say, want }) => !want.has(id) && reported.get(say)!.has(id));
      const misses = SENTENCES.filter(({ say, want }) => want.has(id) && !reported.get(say)!.has(id));
      const precision = right / (right + alarms.length);
      const recall = right / (right + misses.length);
      const figures = `${id}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, of ${right + misses.length} to report and ${SENTENCES.length - right - misses.length} to pass`;
      console.log(`      ${figures}`);
      const wrong = [...alarms.map(({ say }) => `false alarm: ${say}`), ...misses.map(({ say }) => `missed: ${say}`)];
      assert.ok(precision >= PRECISION && recall >= RECALL, [figures, ...wrong].join('\n'));
      assert.ok(right + misses.length >= FEWEST && SENTENCES.length - right - misses.length >= FEWEST);
    });
  }

  it('says nothing of other languages, placeholders and texts without prose', () => {
    for (const { say } of SENTENCES.filter(({ file }) => file === 'not-english.yaml'))
      assert.deepEqual([...reported.get(say)!], [], say);
  });

  it('reads-like-a-playbook is right on whole runbooks', async () => {
    const runbooks = table('playbooks.yaml') as { reported: string[][]; silent: string[][] };
    const isReported = async (steps: readonly string[]): Promise<boolean> =>
      (await linted(steps.map(stepOf))).all.some(({ rule }) => rule === 'reads-like-a-playbook');
    for (const steps of runbooks.reported) assert.equal(await isReported(steps), true, steps.join(' | '));
    for (const steps of runbooks.silent) assert.equal(await isReported(steps), false, steps.join(' | '));
    assert.ok(runbooks.reported.length >= FEWEST && runbooks.silent.length >= FEWEST);
  });

  it('puts a step into the imperative where the verb form is certain', async () => {
    const { safe, offered, none } = table('rewritten.yaml') as {
      safe: Record<string, string>;
      offered: Record<string, string>;
      none: readonly string[];
    };
    for (const [say, want] of Object.entries(safe)) assert.deepEqual(await rewritten(say), { text: want, safe: true });
    for (const [say, want] of Object.entries(offered))
      assert.deepEqual(await rewritten(say), { text: want, safe: false });
    for (const say of none) assert.equal(await rewritten(say), undefined, say);
  });
});

interface Step {
  readonly do: string;
  readonly system?: string;
  readonly command?: string;
}

/** `Call the journalists [phone]`, `Promote the replica $ aws ...`. */
function stepOf(text: string): Step {
  const [, say, system, command] = /^([^[$]*?)(?: \[(.*)\])?(?: \$ (.*))?$/.exec(text)!;
  return { do: say!, ...(system ? { system } : {}), ...(command ? { command } : {}) };
}

const FILE = 'steps.runbook.yaml';

/** The findings of a runbook with these steps: of all, and of each; one step stands on one line. */
async function linted(steps: readonly Step[]): Promise<{
  readonly workspace: Linted;
  readonly text: string;
  readonly all: readonly Finding[];
  findings(index: number): readonly Finding[];
}> {
  const lines = steps.map((step) => `  - ${JSON.stringify(step)}`);
  const text = ['runbook: steps', 'steps:', ...lines, ''].join('\n');
  const workspace = await workspaceOf(new Map([[FILE, text]]), WORDING);
  assert.deepEqual(workspace.faults, []);
  const all = workspace.result(uriOf(FILE))!.findings;
  return { workspace, text, all, findings: (index) => all.filter(({ place }) => place.start.line === index + 2) };
}

/** What the fix of step-not-imperative makes of a step; undefined where it has none. */
async function rewritten(say: string): Promise<{ readonly text: string; readonly safe: boolean } | undefined> {
  const { workspace, text, all } = await linted([{ do: say }]);
  const finding = all.find(({ rule }) => rule === 'step-not-imperative');
  assert.ok(finding, `no finding: ${say}`);
  const [fix] = finding.fixable ? workspace.fixes(uriOf(FILE), finding) : [];
  if (!fix) return undefined;
  const { steps } = parse(applyEdits(text, fix.edits)) as { steps: readonly Step[] };
  return { text: steps[0]!.do, safe: fix.safe };
}

function table(name: string): unknown {
  return parse(readFileSync(path.join(import.meta.dirname, name), 'utf8'));
}
