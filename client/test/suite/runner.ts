import * as vscode from 'vscode';

/** What a run of the suite found; the same for the extension tests, the UI tests and the other editors. */
export interface TestReport {
  readonly passed: readonly string[];
  readonly failed: readonly { readonly title: string; readonly error: string }[];
  readonly pending: readonly string[];
  /** Whether the workspace was trusted; absent where there is no such thing. */
  readonly trusted?: boolean;
}

/** The part of mocha's runner that the Node and the browser edition share. */
export interface RunnerEvents {
  on(event: 'pass' | 'pending', listener: (test: TestTitle) => void): unknown;
  on(event: 'fail', listener: (test: TestTitle, error: Error) => void): unknown;
}

interface TestTitle {
  fullTitle(): string;
  readonly duration?: number | undefined;
}

/** Set by the bundler: where the report of a run is left, as a path on the machine of the workspace. */
declare const REPORT_FILE: string;

/** Prints each test as it ends and returns the report that fills up meanwhile. */
export function watchRunner(runner: RunnerEvents): TestReport {
  const report = { passed: [] as string[], failed: [] as { title: string; error: string }[], pending: [] as string[] };
  runner.on('pass', (test) => {
    report.passed.push(test.fullTitle());
    console.log(`  ok      ${test.fullTitle()} (${test.duration ?? 0} ms)`);
  });
  runner.on('pending', (test) => {
    report.pending.push(test.fullTitle());
    console.log(`  pending ${test.fullTitle()}`);
  });
  runner.on('fail', (test, error) => {
    const text = error.stack ?? error.message;
    report.failed.push({ title: test.fullTitle(), error: text });
    console.log(`  NOT OK  ${test.fullTitle()}\n${text}`);
  });
  return report;
}

/** Leaves the report for the process that started the tests, and rejects if anything failed, as VS Code asks of `run()`. */
export async function finish(report: TestReport): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The tests need a workspace folder');
  // By way of VS Code: in the web worker host there is no other access to the disk.
  const file = folder.uri.with({ path: REPORT_FILE });
  const text = JSON.stringify({ ...report, trusted: vscode.workspace.isTrusted });
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  if (report.failed.length > 0) throw new Error(`${report.failed.length} test(s) failed`);
}
