import type { Template } from '../../scaffold/templates.ts';
import type { Output } from '../terminal/output.ts';
import { printable } from '../terminal/printable.ts';

/** What there is to start from, for reading: what each covers, and what of it the program lacks. */
export function listAsText(templates: readonly Template[], { paint }: Pick<Output, 'paint'>): string {
  const width = Math.max(...templates.map(({ id }) => id.length));
  return templates
    .map(({ id, summary, criteria, lacking }) => {
      const covers = `covers ${criteria.join(', ') || 'no criterion'}`;
      const lacks = lacking.length === 0 ? '' : `; nothing sound operates ${lacking.join(', ')}`;
      const indent = ' '.repeat(width + 2);
      return `${paint.strong(printable(id).padEnd(width))}  ${printable(summary)}\n${indent}${paint.faint(covers + lacks)}\n`;
    })
    .join('');
}

/** The same as JSON, stable. */
export function listAsJson(templates: readonly Template[]): string {
  const listed = templates.map(({ id, title, summary, criteria, lacking }) => ({
    id,
    title,
    summary,
    criteria,
    lacking,
  }));
  return `${JSON.stringify({ version: 1, templates: listed }, undefined, 2)}\n`;
}
