import type { Severity } from '../../contracts/finding.ts';

/** Marks text for a terminal; for everything else it leaves text as it is. */
export type Paint = Readonly<Record<Severity | 'title' | 'strong' | 'faint' | 'code', (text: string) => string>>;

// ECMA-48, section 8.3.117 (SGR): what switches a style on and off.
const STYLES: Readonly<Record<keyof Paint, readonly [string, string]>> = {
  error: ['1;31', '0'],
  warning: ['33', '39'],
  information: ['34', '39'],
  hint: ['36', '39'],
  title: ['1;4', '0'],
  strong: ['1', '22'],
  faint: ['2', '22'],
  code: ['36', '39'],
};

export function paintFor(color: boolean): Paint {
  const painted = Object.entries(STYLES).map(([name, [on, off]]) => [
    name,
    (text: string) => (color && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text),
  ]);
  return Object.fromEntries(painted) as Paint;
}

/** Colors the code spans of a line. */
export function paintCode(line: string, paint: Paint): string {
  return line.replace(/`[^`]+`/g, (span) => paint.code(span));
}
