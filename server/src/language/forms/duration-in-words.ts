import type { Duration } from './duration.ts';

/** A duration as a sentence has it: `P13M` is "13 months", `P1Y6M` "18 months", `PT0S` "no time at all". */
export function durationInWords({ months, days, businessDays, seconds }: Duration): string {
  const parts = [
    ...(months % 12 === 0 ? counted(months / 12, 'year') : counted(months, 'month')),
    ...(days % 7 === 0 ? counted(days / 7, 'week') : counted(days, 'day')),
    ...counted(businessDays, 'business day'),
    ...counted(Math.floor(seconds / 3600), 'hour'),
    ...counted(Math.floor((seconds % 3600) / 60), 'minute'),
    ...counted(seconds % 60, 'second'),
  ];
  const last = parts.at(-1);
  if (last === undefined) return 'no time at all';
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

function counted(amount: number, unit: string): readonly string[] {
  return amount === 0 ? [] : [`${amount} ${unit}${amount === 1 ? '' : 's'}`];
}
