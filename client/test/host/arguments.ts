import path from 'node:path';

/** What of VS Code's command line matters to the stand-in; everything else is for the desktop and passes unheard. */
export interface HostArguments {
  /** The folder or `.code-workspace` file to open; absent for an empty window. */
  readonly workspace: string | undefined;
  readonly developmentPaths: readonly string[];
  readonly testsPath: string;
  /** Runs extension and tests in the web worker extension host. */
  readonly web: boolean;
  readonly trusted: boolean;
  readonly extensions: string | undefined;
  readonly userData: string | undefined;
}

/** Reads the arguments that `@vscode/test-electron` would give to the desktop `code`. */
export function readArguments(args: readonly string[]): HostArguments {
  const options = new Map<string, string>();
  const developmentPaths: string[] = [];
  let workspace: string | undefined;
  for (const argument of args) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (name === undefined) workspace ??= path.resolve(argument);
    else if (name === 'extensionDevelopmentPath' && value !== undefined) developmentPaths.push(path.resolve(value));
    else options.set(name, value ?? '');
  }
  const testsPath = options.get('extensionTestsPath');
  if (testsPath === undefined) throw new Error('--extensionTestsPath is missing');
  return {
    workspace,
    developmentPaths,
    testsPath: path.resolve(testsPath),
    web: options.get('extensionDevelopmentKind') === 'web',
    // test-electron always passes --disable-workspace-trust; this variable takes it back for one run.
    trusted: process.env['SOC2_TEST_RESTRICTED'] === undefined && options.has('disable-workspace-trust'),
    extensions: options.get('extensions-dir'),
    userData: options.get('user-data-dir'),
  };
}
