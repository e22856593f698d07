import path from 'node:path';
import { build } from '../../scripts/build.ts';
import { packageExtension } from '../../scripts/package.ts';
import { buildTests } from './bundles.ts';
import { installHost } from './host/install.ts';
import { root } from './paths.ts';
import { runMocha } from './run-mocha.ts';
import { runSuite } from './run-suite.ts';
import type { TestReport } from './suite/runner.ts';

/** The parts of the client's tests, in the order in which they run. */
export const clientTestParts = ['unit', 'development', 'restricted', 'installed', 'web', 'ui', 'nvim'] as const;
export type ClientTestPart = (typeof clientTestParts)[number];

export interface ClientTestOptions {
  /** Runs these parts alone. */
  readonly only?: readonly ClientTestPart[];
  readonly log?: (line: string) => void;
}

export interface ClientTestResult {
  readonly passed: number;
  readonly failed: number;
  /** Tests that could not run here, for want of a program. */
  readonly pending: number;
  readonly parts: Readonly<Partial<Record<ClientTestPart, TestReport>>>;
}

/** Installs what the tests need, builds and packages the extension, runs every test of the client and counts them. */
export async function runClientTests(options: ClientTestOptions = {}): Promise<ClientTestResult> {
  const log = options.log ?? console.log;
  const host = await installHost(log);
  const wanted = clientTestParts.filter((part) => options.only?.includes(part) ?? true);
  await (wanted.includes('installed') || wanted.includes('ui') ? packageExtension() : build()); // packaging builds, too
  const bundles = await buildTests();
  const parts: Partial<Record<ClientTestPart, TestReport>> = {};
  for (const part of wanted) {
    const start = Date.now();
    log(`client: ${part}`);
    const mochaFolder = part === 'unit' || part === 'ui' || part === 'nvim';
    const report = mochaFolder
      ? await runMocha(path.join(root, 'client/test', part))
      : await runSuite(part, host, bundles);
    parts[part] = report;
    const { passed, failed, pending } = count([report]);
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    log(`client: ${part}: ${passed} passed, ${failed} failed, ${pending} not run (${seconds} s)`);
  }
  return { ...count(Object.values(parts)), parts };
}

function count(reports: readonly TestReport[]): { passed: number; failed: number; pending: number } {
  const sum = (size: (report: TestReport) => number): number => reports.reduce((total, one) => total + size(one), 0);
  return {
    passed: sum(({ passed }) => passed.length),
    failed: sum(({ failed }) => failed.length),
    pending: sum(({ pending }) => pending.length),
  };
}
