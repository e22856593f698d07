/** Where the installed host lies, and how a child process is told. */
export interface HostPaths {
  /** A Node that is new enough for VS Code's server. */
  readonly node: string;
  /** The module that starts VS Code's server. */
  readonly serverMain: string;
  readonly browser: BrowserPaths;
}

export interface BrowserPaths {
  readonly executable: string;
  /** Variables the browser needs to find its libraries and fonts; empty for one that the machine brings. */
  readonly env: Readonly<Record<string, string>>;
}

const VARIABLE = 'SOC2_TEST_HOST';

/** The variables that hand the host to a child process. */
export function hostEnvironment(host: HostPaths): Record<string, string> {
  return { [VARIABLE]: JSON.stringify(host) };
}

/** The host that the parent process handed over. */
export function hostFromEnvironment(): HostPaths {
  const value = process.env[VARIABLE];
  if (value === undefined) throw new Error(`${VARIABLE} is not set: start this through client/test/run.ts`);
  return JSON.parse(value) as HostPaths;
}
