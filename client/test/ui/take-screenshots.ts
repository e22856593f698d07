/** Takes the pictures of the README, for the packaged extension: `tsx client/test/ui/take-screenshots.ts`. */
import { takeScreenshots } from './screenshots.ts';

await takeScreenshots({ file: 'offboarding.runbook.yaml', faulty: 'it-admni' });
