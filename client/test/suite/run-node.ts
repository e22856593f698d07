import Mocha from 'mocha';
import { finish, watchRunner } from './runner.ts';

/** Runs the suite in a Node extension host; `load` runs the test files once mocha's globals are there. */
export async function runSuite(load: () => void): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: 'base' as 'min' });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run(() => void finish(report).then(resolve, reject));
    const report = watchRunner(runner);
  });
}
