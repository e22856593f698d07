import type { Scalar } from '../language/syntax/tree.ts';

/** Who does, approves or signs off something: one or several, of whom all are needed unless `need` says `any`. */
export interface Group {
  readonly by: readonly Scalar[];
  readonly need: Scalar | undefined;
}

/** Who a name stands for: two names with one identity are the same role, or roles that one person alone holds. */
export type Identify = (name: string) => string;

/** Somebody who approves what they did themselves, at both ends. */
export interface OwnApproval {
  readonly approver: Scalar;
  readonly doer: Scalar;
}

/**
 * Finds who can approve their own work with nobody else's approval. Where one of several approvers is enough, that is
 * any who also does the work; where all are needed, only if every one of them does it.
 */
export function ownApproval(doers: Group, approvers: Group, identify: Identify): OwnApproval | undefined {
  const doing = new Map(doers.by.map((name) => [identify(name.text), name]));
  const own = approvers.by.flatMap((approver) => {
    const doer = doing.get(identify(approver.text));
    return doer ? [{ approver, doer }] : [];
  });
  if (isAny(approvers)) return own[0];
  if (own.length < approvers.by.length) return undefined;
  // One of several does the work: the others among the approvers did not.
  const shared = isAny(doers) && doing.size > 1 && new Set(approvers.by.map((name) => identify(name.text))).size > 1;
  return shared ? undefined : own[0];
}

/** Who takes part in every one of some pieces of work; nobody where it is not sure for one of them who does it. */
export function doersOfAll(works: readonly Group[], identify: Identify): Group {
  const [first, ...others] = works;
  if (!first || works.some((work) => isAny(work) && work.by.length > 1)) return { by: [], need: undefined };
  let by = first.by;
  for (const other of others) {
    if (by.length === 0) break;
    const also = new Set(other.by.map((name) => identify(name.text)));
    by = by.filter((name) => also.has(identify(name.text)));
  }
  return { by, need: undefined };
}

function isAny({ need }: Group): boolean {
  return need?.text === 'any';
}
