import type { RunbookCoverage, Support } from '../../contracts/coverage.ts';
import type { StepRecord } from '../../contracts/records.ts';
import { branch } from './branch.ts';
import type { Branch } from './branch.ts';
import type { TreeInput } from './tree-input.ts';
import { counted, described, escaped, evidencedBy, runsIn } from './words.ts';

/** A runbook with its steps: those that support something, where it stands below that, else all of them. */
export function runbookBranch(parent: string, runbook: RunbookCoverage, input: TreeInput, support?: Support): Branch {
  const { id, title, file, line, owner, version, errors, broken } = runbook;
  const weaknesses = support?.weaknesses ?? runbook.weaknesses;
  const steps = stepsOf(runbook, input, support);
  return branch(
    parent,
    // Two files may claim one id; each has its own place.
    `${id} ${file}`,
    {
      kind: 'runbook',
      label: title || id,
      description: described(
        weaknesses.length === 0 ? 'covered' : `weak: ${weaknesses.join(', ')}`,
        runsIn(input.coverage, runbook.runs),
        owner,
      ),
      tooltip: [
        `**${escaped(title || id)}**`,
        escaped(described(id, version && `version ${version}`, owner && `owned by ${owner}`)),
        ...(broken ? ['The file does not parse; this is how it was last read.'] : []),
        ...(errors > 0 ? [`${counted(errors, 'error')} in the file.`] : []),
        ...(weaknesses.length > 0 ? [`Weak: ${escaped(weaknesses.join('; '))}.`] : []),
        evidencedBy(input.coverage, runbook.runs) ?? '',
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
      state: weaknesses.length === 0 ? 'covered' : 'weak',
      at: { uri: file, line },
    },
    steps.length === 0 ? undefined : (own) => steps.map(([step, at]) => stepBranch(own, step, at, file)),
    file,
  );
}

type PlacedStep = readonly [step: StepRecord, at: number];

function stepsOf({ file }: RunbookCoverage, { recordOf }: TreeInput, support?: Support): readonly PlacedStep[] {
  const all = (recordOf(file)?.steps ?? []).map((step, at): PlacedStep => [step, at]);
  return support ? all.filter(([step, at]) => support.steps.includes(step.id || `step ${at + 1}`)) : all;
}

function stepBranch(
  parent: string,
  { id, does, at, captures, evidence }: StepRecord,
  index: number,
  file: string,
): Branch {
  return branch(parent, `${index} ${id}`, {
    kind: 'step',
    label: does || id || `Step ${index + 1}`,
    description: described(id, captures ? 'captures evidence' : 'no evidence'),
    tooltip: [
      `**${escaped(id || `Step ${index + 1}`)}** ${escaped(does)}`,
      evidence.length > 0 ? `Evidence: ${escaped(evidence.join(', '))}` : '',
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
    state: 'neutral',
    at: { uri: file, line: at.line },
  });
}
