import assert from 'node:assert/strict';
import type { Finding, Fix } from '../../src/contracts/finding.ts';
import { applyEdits } from '../support/edits.ts';
import type { Linted } from '../support/workspace.ts';
import { faultsOf, missing } from './kept.ts';
import { folderIn, foldersFor, ownFindings } from './folders.ts';
import { AS_IT_STANDS, VARIANTS } from './variants.ts';

/** What else a fix may bring to light, besides what is said of a placeholder that it inserts. */
interface Exception {
  /** The rules that may speak after the fix; left out where any may. */
  readonly rules?: readonly string[];
  readonly because: string;
}

const READ_AT_LAST = 'What stands there was not read before, and is held to the other rules now.';
const STARTED = 'What is inserted is a start, and the rules ask for the rest of it.';

const EXCEPTIONS: Readonly<Record<string, Exception>> = {
  'bad-suppression': { because: 'The comment goes, or names another rule, so that what it suppressed shows again.' },
  'evidence-outside-steps': {
    rules: ['evidence-trap', 'step-without-evidence'],
    because: 'The item has a step now, by which it is judged; and what no-evidence said once is said of each step.',
  },
  'incomplete-severity': {
    rules: ['missing-escalation', 'missing-raci'],
    because: 'A level that is filled in counts as one, and its approver as a role.',
  },
  'missing-phase': {
    rules: [
      'archetype-requirement',
      'missing-raci',
      'no-evidence',
      'step-without-evidence',
      'unmapped-step',
      'unverified-step',
    ],
    because: STARTED,
  },
  'missing-raci': { rules: ['person-instead-of-role'], because: 'The table repeats who does the steps, wrong or not.' },
  'missing-review': {
    rules: ['person-instead-of-role', 'undefined-role'],
    because: 'The reviewer is the owner that is written, wrong or not.',
  },
  'missing-sign-off': {
    rules: ['missing-raci', 'person-instead-of-role', 'unknown-key'],
    because:
      'Who signs off is a role more, or a name that is written elsewhere; a misspelled `sign_off` stays beside it.',
  },
  'no-evidence': {
    rules: ['step-without-evidence', 'evidence-trap'],
    because: 'What was said once of all steps is said of each of the others.',
  },
  'step-without-evidence': { rules: ['evidence-trap'], because: 'The new item is judged by the source of its step.' },
  'unmapped-runbook': {
    rules: ['unmapped-step', 'unsupported-criterion'],
    because: 'What was said once of the whole runbook is said of each step.',
  },
  'deprecated-system': { because: READ_AT_LAST },
  'person-instead-of-role': { because: READ_AT_LAST },
  schema: { because: READ_AT_LAST },
  'undefined-reference': { because: READ_AT_LAST },
  'undefined-role': { because: READ_AT_LAST },
  'undefined-runbook': { because: READ_AT_LAST },
  'undefined-system': { because: READ_AT_LAST },
  'unknown-control': { because: READ_AT_LAST },
  'unknown-criterion': { because: READ_AT_LAST },
  'unknown-key': { because: READ_AT_LAST },
  'unknown-phase': { because: READ_AT_LAST },
};

/** Any edit makes a text differ from what was committed. */
const ALWAYS = ['version-not-raised'];

describe('fixes', () => {
  for (const [way, variant] of Object.entries(VARIANTS)) {
    for (const folder of foldersFor(way)) {
      it(`mend ${folder}, ${way}`, async () => {
        const { workspace, texts } = await folderIn(folder, variant);
        const faults: string[] = [...workspace.faults];
        for (const [uri, text] of texts) {
          const findings = workspace.lintOpen(uri)!.findings;
          const chosen = way === AS_IT_STANDS ? findings : ownFindings(folder, findings);
          const fixes = chosen.flatMap((finding) => workspace.fixes(uri, finding).map((fix) => ({ finding, fix })));
          for (const { finding, fix } of fixes)
            faults.push(
              ...[...broken(text, finding, fix), ...unmended(workspace, uri, text, findings, finding, fix)].map(
                (fault) => `${uri}:${finding.place.start.line + 1} ${finding.rule}, ${fix.title}: ${fault}`,
              ),
            );
        }
        assert.deepEqual(faults, []);
      });
    }
  }
});

/** The comment of a suppression is what the fix of a bad one takes out or rewrites. */
function broken(text: string, finding: Finding, { edits }: Fix): readonly string[] {
  return faultsOf(text, edits).filter(
    (fault) => finding.rule !== 'bad-suppression' || !/^(lost|new) comment: # soc2-/.test(fault),
  );
}

/** Whether the finding is still there after the fix, and what else is. */
function unmended(
  workspace: Linted,
  uri: string,
  text: string,
  before: readonly Finding[],
  finding: Finding,
  { edits }: Fix,
): readonly string[] {
  const mended = applyEdits(text, edits);
  workspace.open(uri, mended);
  const after = workspace.lintOpen(uri)!.findings;
  workspace.open(uri, text);
  workspace.lintOpen(uri);
  const gone = missing(before.map(named), after.map(named)).includes(named(finding));
  const known = new Set(before.map(named));
  const exception = EXCEPTIONS[finding.rule];
  const allowed = exception ? [...(exception.rules ?? [])] : [];
  const isAny = exception !== undefined && exception.rules === undefined;
  const news = after.filter(
    (other) =>
      !known.has(named(other)) &&
      !isAny &&
      ![...ALWAYS, ...allowed].includes(other.rule) &&
      !/<[^>]+>/.test(mended.slice(other.range.start, other.range.end)),
  );
  return [...(gone ? [] : ['it is still there']), ...news.map((other) => `new: ${named(other)}`)];
}

function named({ rule, message }: Finding): string {
  return `${rule}: ${message}`;
}
