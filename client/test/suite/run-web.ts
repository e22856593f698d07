import 'mocha/mocha.js';
import { finish, watchRunner, type RunnerEvents } from './runner.ts';

/** Mocha's browser edition, which hangs itself on the global object. */
interface BrowserMocha {
  setup(options: { ui: 'bdd'; timeout: number; reporter: () => void }): void;
  run(done: () => void): RunnerEvents;
}

/** Runs the suite in a web worker extension host. */
export async function runSuite(load: () => void): Promise<void> {
  const { mocha } = globalThis as unknown as { mocha: BrowserMocha };
  // Its own reporters draw HTML, and there is no document in a worker.
  mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: function silent() {} });
  load();
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run(() => void finish(report).then(resolve, reject));
    const report = watchRunner(runner);
  });
}
