import path from 'node:path';
import { installHost } from '../../client/test/host/install.ts';
import { writeSettings } from '../../client/test/host/settings.ts';
import { installExtension, startVscodeServer } from '../../client/test/host/vscode-server.ts';
import { packageExtension } from '../package.ts';

/** Serves VS Code with the extension and a folder to a browser of this machine, until Ctrl+C. */
export async function serveWorkbench(folder: string, scratch: string): Promise<void> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  say('Packaging the extension …');
  const vsix = await packageExtension();
  const host = await installHost((line) => say(`${line} …`));
  const extensions = path.join(scratch, 'extensions');
  const userData = path.join(scratch, 'user');
  await writeSettings(userData);
  await installExtension(host, vsix, extensions);
  const server = await startVscodeServer(host, { scratch, userData, extensions });
  const interrupted = new Promise<void>((resolve) => {
    // Kept to the end: npm passes the signal on a second time and then hangs up, while there is still to be cleaned up.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  say(
    `\nhttp://${server.authority}/?folder=${encodeURIComponent(folder)}\n\nOpen this address in a browser. Ctrl+C ends it.`,
  );
  await Promise.race([interrupted, server.ended]);
  await server.stop();
}
