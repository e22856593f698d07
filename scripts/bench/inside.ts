import { fork } from 'node:child_process';
import path from 'node:path';
import * as esbuild from 'esbuild';
import type { Answer, Ask, JobName, Jobs } from './inside/jobs.ts';
import { ROOT } from './paths.ts';

/** The engine in a process of its own, bundled as the server is. */
export interface Inside {
  run<N extends JobName>(name: N, params: Jobs[N]['params']): Promise<Jobs[N]['result']>;
  stop(): void;
}

/** Bundles the process; gives the path. */
export async function bundleInside(folder: string): Promise<string> {
  const outfile = path.join(folder, 'inside.cjs');
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ['scripts/bench/inside/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    logLevel: 'warning',
    // As in scripts/build.ts: our bundles hold the build of `yaml` for browsers.
    alias: { yaml: path.join(ROOT, 'node_modules/yaml/browser/index.js') },
  });
  return outfile;
}

export function startInside(bundle: string, node: string): Inside {
  const child = fork(bundle, [], { cwd: ROOT, execPath: node, execArgv: [] });
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (fault: Error) => void }>();
  let last = 0;
  child.on('message', ({ id, result, fault }: Answer) => {
    const ask = waiting.get(id);
    waiting.delete(id);
    if (fault === undefined) ask?.resolve(result as never);
    else ask?.reject(new Error(fault));
  });
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`The engine's process ended with code ${code}.`));
  });
  return {
    run: (name, params) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        child.send({ id: last, name, params } satisfies Ask);
      }),
    stop: () => void child.kill(),
  };
}
