import { spawnSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { expectedFile, reportFile, type TestBundles } from './bundles.ts';
import { hostEnvironment, type HostPaths } from './host/paths.ts';
import { writeSettings } from './host/settings.ts';
import { installExtension } from './host/vscode-server.ts';
import { root, vsix } from './paths.ts';
import { copyExample, withScratch } from './scratch.ts';
import type { TestReport } from './suite/runner.ts';

/** How the suite meets the extension. */
export type SuiteMode =
  /** Loaded from this folder, in the Node extension host. */
  | 'development'
  /** The same in a workspace that the user has not trusted. */
  | 'restricted'
  /** The packaged extension, installed. */
  | 'installed'
  /** Loaded from this folder, in the web worker extension host. */
  | 'web';

/** Runs the suite once, in a window of its own on a copy of the example. */
export function runSuite(mode: SuiteMode, host: HostPaths, bundles: TestBundles): Promise<TestReport> {
  return withScratch(async (scratch) => {
    const kind = mode === 'web' ? 'web' : 'node';
    const extensions = path.join(scratch, 'extensions');
    const userData = path.join(scratch, 'user');
    await writeSettings(userData);
    if (mode === 'installed') await installExtension(host, vsix, extensions);
    await rm(reportFile(kind), { force: true });
    const example = await copyExample(scratch);
    await writeFile(expectedFile, lintExample(example));
    const failure = await runTests({
      // Without a path, the desktop editor is downloaded and used.
      ...(process.env['SOC2_TEST_DESKTOP'] === undefined ? { vscodeExecutablePath: bundles.codeHost } : {}),
      extensionDevelopmentPath: mode === 'installed' ? bundles.installed : root,
      extensionTestsPath: bundles.suite[kind],
      extensionTestsEnv: { ...hostEnvironment(host), ...(mode === 'restricted' ? { SOC2_TEST_RESTRICTED: '1' } : {}) },
      launchArgs: [
        example,
        `--extensions-dir=${extensions}`,
        `--user-data-dir=${userData}`,
        ...(mode === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
    }).then(
      () => undefined,
      (error: unknown) => String(error),
    );
    const report = await readReport(reportFile(kind), failure);
    if (report.trusted === undefined || report.trusted === (mode !== 'restricted')) return report;
    const error = `The workspace was ${report.trusted ? '' : 'not '}trusted`;
    return { ...report, failed: [...report.failed, { title: 'the window', error }] };
  });
}

/** What the command line has to say of the example, hints included, as JSON. */
function lintExample(folder: string): string {
  const cli = path.join(root, 'server/dist/cli.cjs');
  const { stdout } = spawnSync(process.execPath, [cli, 'lint', '--format', 'json', '--severity', 'hint'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout;
}

/** The report that the suite left; a run that left none, or ended badly without saying why, is a failure of its own. */
async function readReport(file: string, failure: string | undefined): Promise<TestReport> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    return { passed: [], failed: [{ title: 'the suite', error: failure ?? 'It left no report' }], pending: [] };
  }
  const report = JSON.parse(text) as TestReport;
  if (failure === undefined || report.failed.length > 0) return report;
  return { ...report, failed: [{ title: 'the end of the suite', error: failure }] };
}
