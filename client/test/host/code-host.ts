/**
 * Stands in for the desktop `code` in extension tests, on machines that can't download it: takes the arguments of
 * `@vscode/test-electron`, runs the suite in VS Code's server and web workbench, prints what the suite prints and exits
 * with its code (124: no result in time). Environment: SOC2_TEST_VERBOSE (every log line), SOC2_TEST_TIMEOUT_MS,
 * SOC2_TEST_SCREENSHOT (where to leave a picture of the window after a failure).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArguments, type HostArguments } from './arguments.ts';
import { openWindow, type Window } from './browser.ts';
import { serveExtension, type ExtensionSite } from './extension-site.ts';
import { hostFromEnvironment } from './paths.ts';
import { followParent } from './processes.ts';
import { startVscodeServer, type VscodeServer } from './vscode-server.ts';

const verbose = Boolean(process.env['SOC2_TEST_VERBOSE']);

/** Lines of VS Code itself that share the channel with the output of the tests. */
const noise = new RegExp(
  [
    String.raw`^\[(ChatModel|chat-|Agent|AccountPolicy|Service Worker|reconnection|DefaultAccount|remote-connection)`,
    '^(Creating a socket|Creation of workbench contribution|Resolv|Updating additional|Request to|Loading development)',
    String.raw`^(No search provider|Failed to fetch|getaddrinfo|Timed out waiting for authentication|%c|\s*at )`,
    "Cannot find (package|module) '@vscode/",
  ].join('|'),
);

followParent();
process.exitCode = await main(readArguments(process.argv.slice(2)));
process.exit();

async function main(args: HostArguments): Promise<number> {
  const host = hostFromEnvironment();
  const scratch = await mkdtemp(path.join(tmpdir(), 'soc2-host-'));
  const { extensions, trusted } = args;
  const userData = args.userData ?? path.join(scratch, 'user');
  const site = args.web && args.developmentPaths[0] ? await serveExtension(args.developmentPaths[0]) : undefined;
  let server: VscodeServer | undefined;
  let window: Window | undefined;
  try {
    server = await startVscodeServer(host, { scratch, userData, extensions, trusted, verbose });
    window = await openWindow(host.browser, { bypassCSP: args.web });
    const code = await runSuite(args, server, window, site);
    const picture = process.env['SOC2_TEST_SCREENSHOT'];
    if (code !== 0 && picture !== undefined) await window.page.screenshot({ path: picture });
    return code;
  } catch (error) {
    console.error(error);
    return 1;
  } finally {
    await window?.close();
    site?.close();
    await server?.stop();
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Opens the workbench on the workspace with extension and tests, and waits for the tests' exit code. */
async function runSuite(
  args: HostArguments,
  server: VscodeServer,
  { page }: Window,
  site: ExtensionSite | undefined,
): Promise<number> {
  const limit = Number(process.env['SOC2_TEST_TIMEOUT_MS'] ?? 300_000);
  const finished = new Promise<number>((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve); // the workbench calls it with the outcome of `run()`
    setTimeout(() => {
      console.error(`no result after ${limit} ms`);
      resolve(124);
    }, limit).unref();
  });
  // The workbench calls it for each line that the extension host logs, the output of the tests among them.
  await page.exposeFunction('codeAutomationLog', (level: string, values: unknown[]) => {
    const text = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');
    if (verbose || !noise.test(text))
      (level === 'error' || level === 'warn' ? process.stderr : process.stdout).write(`${text}\n`);
  });
  if (verbose) page.on('console', (message) => process.stderr.write(`console: ${message.text()}\n`));
  if (site !== undefined) await page.addInitScript(addDevelopmentOptions, webOptions(args, site));
  await page.goto(`http://${server.authority}/?${address(args, server, site !== undefined)}`);
  return Promise.race([finished, server.ended.then(() => 1)]);
}

/** The part of the address that names the workspace and, for the Node host, extension and tests. */
function address(args: HostArguments, server: VscodeServer, web: boolean): string {
  const remote = (file: string): string => `vscode-remote://${server.authority}${file}`;
  const query = new URLSearchParams();
  const kind = args.workspace?.endsWith('.code-workspace') ? 'workspace' : 'folder';
  if (args.workspace === undefined) query.set('ew', 'true');
  else query.set(kind, args.workspace);
  const paths = args.developmentPaths.map((file) => ['extensionDevelopmentPath', remote(file)]);
  const payload = web ? [] : [...paths, ['extensionTestsPath', remote(args.testsPath)]];
  query.set('payload', JSON.stringify(payload));
  return query.toString();
}

function webOptions(args: HostArguments, site: ExtensionSite): Record<string, unknown> {
  return { extensions: args.developmentPaths.map(site.uri), extensionTestsPath: site.uri(args.testsPath) };
}

/** Runs in the page: adds the extension to the configuration that the workbench reads from an attribute. */
function addDevelopmentOptions(options: Record<string, unknown>): void {
  const read = Object.getOwnPropertyDescriptor(Element.prototype, 'getAttribute')?.value as Element['getAttribute'];
  Element.prototype.getAttribute = function (name: string): string | null {
    const value = read.call(this, name);
    if (value === null || this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value;
    const configuration = JSON.parse(value) as { developmentOptions?: object };
    return JSON.stringify({
      ...configuration,
      developmentOptions: { ...configuration.developmentOptions, ...options },
    });
  };
}
