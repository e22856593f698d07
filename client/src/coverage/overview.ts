import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { CoverageChanged, GetCoverage, StatusChanged } from '../../../server/src/protocol/requests.ts';
import type { CoverageOverview } from '../../../server/src/protocol/requests.ts';
import { ask } from '../requests.ts';
import { setContext } from './set-context.ts';

/** The coverage in sum, kept up to date; what shows it hears of each change. */
export interface Overview extends vscode.Disposable {
  readonly current: CoverageOverview;
  readonly onChange: vscode.Event<void>;
  refresh(): Promise<void>;
  /** The answer to a request about coverage; nothing while the server does not run. */
  whenKnown<T>(request: () => Promise<readonly T[]>): Promise<readonly T[]>;
}

const NOTHING: CoverageOverview = { programs: [], marks: [], overdue: 0, busy: true };

export function createOverview(client: BaseLanguageClient, output: vscode.LogOutputChannel): Overview {
  const changed = new vscode.EventEmitter<void>();
  let current = NOTHING;
  let latest = 0;

  async function refresh(): Promise<void> {
    const turn = ++latest;
    const next = client.state === State.Running ? await ask(client, GetCoverage, {}) : NOTHING;
    // An answer that was overtaken would show what is no longer so.
    if (turn !== latest) return;
    current = next;
    const { programs, busy } = current;
    setContext('busy', busy);
    setContext('hasProgram', programs.length > 0);
    setContext(
      'hasRunbooks',
      programs.some(({ runbooks }) => runbooks > 0),
    );
    changed.fire();
  }

  const refreshSoon = (): void =>
    void refresh().catch((error: unknown) => output.error('The coverage could not be read', error));
  client.onNotification(CoverageChanged.method, refreshSoon);
  client.onNotification(StatusChanged.method, refreshSoon);
  const states = client.onDidChangeState(refreshSoon);

  return {
    get current() {
      return current;
    },
    onChange: changed.event,
    refresh,
    whenKnown: async (request) => (client.state === State.Running ? request() : []),
    dispose: () => {
      states.dispose();
      changed.dispose();
    },
  };
}
