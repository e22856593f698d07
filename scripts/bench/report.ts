import { GATES } from './gates.ts';
import { AZURE } from './lsp/servers.ts';
import { CPU_METHOD } from './lsp/usage.ts';
import type { Results } from './results.ts';
import { median, percentile } from './stats.ts';
import { number, ratio, table } from './table.ts';

/** The results as text: what was measured, then what it is held to. */
export function report(results: Results): string {
  const sections = [
    ['In one process (ms, medians; P: parsing by `yaml`)', insideTable(results)],
    [`Through the protocol (ms; processor: ${CPU_METHOD})`, editingTable(results)],
    ['Process start, a runbook of 300 lines (ms, medians; A: azure-pipelines-language-server)', startTable(results)],
    ['Cold index, 300 lines each (ms, medians)', indexTable(results)],
    ['Command line (ms, medians)', commandTable(results)],
    ['Bundles (kB)', bundleTable(results)],
    ['Dearest rules, 5,000 lines (ms, medians)', ruleTable(results)],
    ['Gates', gateTable(results)],
  ] as const;
  const text = sections.filter(([, body]) => body !== '').map(([title, body]) => `${title}\n\n${body}\n`);
  const notes = results.notes.map((note) => `Note: ${note}`);
  return [results.machine, '', ...text, ...notes].join('\n');
}

function insideTable({ inside }: Results): string {
  const rows = inside.map(({ lines, parse, whole, edited, findings }) => {
    const [P, all, again] = [median(parse), median(whole), median(edited)];
    return [
      lines.toLocaleString('en'),
      number(P),
      number(all),
      ratio(all, P),
      number(again),
      ratio(again, P),
      String(findings),
    ];
  });
  return table(['lines', 'P', 'text to findings', 'x P', 'after an edit', 'x P', 'findings'], rows);
}

function editingTable({ editing }: Results): string {
  const rows = editing.map((each) => [
    `${each.lines.toLocaleString('en').padStart(5)} ${each.server}`,
    number(median(each.edits)),
    ratio(median(each.edits), median(each.parse)),
    number(percentile(each.edits, 95)),
    number(median(each.bursts)),
    String(each.stale),
    number(each.cpuPerEdit),
    number(each.peakMegabytes),
    number(median(each.completions)),
    number(median(each.hovers)),
  ]);
  return table(
    ['lines, server', 'p50', 'x P', 'p95', 'burst', 'stale', 'processor', 'peak MB', 'completion', 'hover'],
    rows,
  );
}

function startTable({ starts }: Results): string {
  const base = starts.find(({ server }) => server === AZURE);
  const rows = starts.map(({ server, initialize, diagnostics }) => [
    server,
    number(median(initialize)),
    ratio(median(initialize), base && median(base.initialize)),
    number(median(diagnostics)),
    ratio(median(diagnostics), base && median(base.diagnostics)),
  ]);
  return table(['server', 'initialize', 'x A', 'first diagnostics', 'x A'], rows);
}

function indexTable({ indexes }: Results): string {
  const rows = indexes.map(({ files, index, findings, cpu, served, longestWait }) => [
    files.toLocaleString('en'),
    number(median(index)),
    number(median(index.map((time, at) => time + findings[at]!))),
    number(median(cpu)),
    number(median(served)),
    number(longestWait),
  ]);
  return table(['runbooks', 'index', 'with all findings', 'processor', 'through the protocol', 'longest wait'], rows);
}

function commandTable({ commands }: Results): string {
  if (commands.length === 0) return '';
  const rows = commands.map(({ command, files, times, cpu }) => [
    command,
    files.toLocaleString('en'),
    number(median(times)),
    number(median(cpu)),
  ]);
  return table(['command', 'runbooks', 'time', 'processor'], rows);
}

function bundleTable({ bundles }: Results): string {
  const rows = bundles.map(({ file, bytes, gzipped }) => [file, number(bytes / 1000), number(gzipped / 1000)]);
  return table(['file', 'size', 'gzipped'], rows);
}

function ruleTable({ rules }: Results): string {
  if (rules.length === 0) return '';
  return table(
    ['rule', 'time'],
    rules.slice(0, 10).map(({ rule, time }) => [rule, number(time)]),
  );
}

function gateTable(results: Results): string {
  const rows = GATES.map(({ what, bound, measure }) => {
    const measured = measure(results);
    if (!measured) return [what, bound, '-', '-', 'not measured'];
    const { value, limit, unit } = measured;
    return [what, bound, shown(limit, unit), shown(value, unit), verdict(value, limit)];
  });
  return table(['what', 'gate', 'at most', 'measured', 'result'], rows);
}

/** Numbers of nothing are counts. */
function shown(value: number, unit: string): string {
  return unit === '' ? String(value) : `${number(value)} ${unit}`;
}

function verdict(value: number, limit: number): string {
  if (limit === 0) return value === 0 ? 'holds' : `missed by ${value}`;
  const share = Math.round(Math.abs(1 - value / limit) * 100);
  return value <= limit ? `holds by ${share}%` : `missed by ${share}%`;
}
