import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Keeps the window free of everything a fresh VS Code has to tell: tests must see what the extension does. */
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'files.simpleDialog.enable': true,
  'security.workspace.trust.banner': 'never',
  // A link to our own extension opens without a question.
  'extensions.confirmedUriHandlerExtensionIds': ['soc2-runbooks.soc2-runbooks'],
};

/** Writes the settings of a test window; `more` adds to the quiet ones. */
export async function writeSettings(userData: string, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const file = path.join(userData, 'User', 'settings.json');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ ...quiet, ...more }, null, 2));
}
