import type { MappedFacts } from '../contracts/program.ts';
import type { Runbook } from '../language/model/runbook.ts';
import type { Mapped } from '../semantics/criteria.ts';
import { NO_SYSTEM } from '../semantics/systems.ts';

/**
 * What a runbook operates in which system. Its scope says which systems it is about; the steps also use others, such as
 * the ticketing system, so they are asked only where there is no scope.
 */
export function operatedBySystem(runbook: Runbook): ReadonlyMap<string, MappedFacts> {
  const scope = runbook.scope?.systems ?? [];
  if (scope.length > 0) {
    const all = mapped([runbook, ...runbook.steps]);
    return new Map(scope.map((system) => [system.text, all]));
  }
  const steps = new Map<string, Mapped[]>();
  for (const step of runbook.steps) {
    for (const { text } of step.system) {
      const same = steps.get(text);
      if (same) same.push(step);
      else if (text !== NO_SYSTEM) steps.set(text, [step]);
    }
  }
  return new Map([...steps].map(([system, inSystem]) => [system, mapped(inSystem)]));
}

function mapped(parts: readonly Mapped[]): MappedFacts {
  const names = (key: keyof Mapped): string[] => [
    ...new Set(parts.flatMap((part) => part[key].map((scalar) => scalar.text))),
  ];
  return { criteria: names('criteria'), controls: names('controls') };
}
