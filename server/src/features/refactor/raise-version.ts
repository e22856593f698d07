import { isKind } from '../../language/document.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { isVersion } from '../../language/forms/names.ts';
import { valueOf } from '../../language/syntax/tree.ts';
import type { Refactoring } from './refactoring.ts';
import { isRepeated } from './repeated.ts';
import { pairAt } from './step-at.ts';

type Part = 'patch' | 'minor' | 'major';

/** Raises a part of the version of a runbook or playbook: patch, minor or major. */
export const raiseVersion: readonly Refactoring[] = [raising('patch'), raising('minor'), raising('major')];

function raising(part: Part): Refactoring {
  return {
    kind: `refactor.rewrite.version.${part}`,
    rewrite({ document }, range) {
      const model = isKind(document, 'runbook') || isKind(document, 'playbook') ? document.model : undefined;
      const version = model?.node && pairAt(model.node, 'version', range) ? model.version : undefined;
      const next = version && raised(version.text, part);
      if (next === undefined || isRepeated(document, version!)) return undefined;
      return {
        title: `Raise the version to ${next} (${part})`,
        edits: [replaceScalar(document, version!, next)],
        keeps: (root) => {
          const value = root?.kind === 'mapping' ? valueOf(root, 'version') : undefined;
          return value?.kind === 'scalar' && value.text === next;
        },
      };
    },
  };
}

/** The next version, by the rules of Semantic Versioning: `2.0.0-rc.1` is followed by `2.0.0`. */
function raised(text: string, part: Part): string | undefined {
  if (!isVersion(text)) return undefined;
  const [core = '', ...behind] = text.split('+')[0]!.split('-');
  const [major = 0, minor = 0, patch = 0] = core.split('.').map(Number);
  if (![major, minor, patch].every((number) => Number.isSafeInteger(number + 1))) return undefined;
  const isReleased = behind.length === 0;
  if (part === 'patch') return `${major}.${minor}.${isReleased ? patch + 1 : patch}`;
  if (part === 'minor') return `${major}.${isReleased || patch > 0 ? minor + 1 : minor}.0`;
  return `${isReleased || minor > 0 || patch > 0 ? major + 1 : major}.0.0`;
}
