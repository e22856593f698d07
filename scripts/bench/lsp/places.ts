/** Where the editing session types in a step of a runbook. */
export interface Place {
  /** The end of the text of `do`: prose, no finding comes or goes. */
  readonly prose: Spot;
  /** Behind the first criterion: one letter more, and it is no criterion. */
  readonly criterion: Spot;
}

export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** So many steps, spread evenly over the text but in no order, as somebody reviews a runbook. */
export function placesIn(text: string, count: number): Place[] {
  const lines = text.split('\n');
  const steps = lines.flatMap((line, at): Place[] => {
    if (!line.startsWith('    do: ')) return [];
    const criteria = lines.findIndex((other, below) => below > at && other.startsWith('    criteria: ['));
    const column = /[\],]/.exec(lines[criteria]!)!.index;
    return [{ prose: { line: at, column: line.length }, criterion: { line: criteria, column } }];
  });
  return Array.from({ length: count }, (_, turn) => steps[Math.floor(((turn * 0.618) % 1) * steps.length)]!);
}
