import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';

/** The section of the settings that the server reads. */
const SECTION = 'soc2Runbooks';

/** The client's settings for each file. Rules are set in soc2.yaml, which the command line reads too. */
export interface Configuration {
  /** Whether a file is linted (`soc2Runbooks.enable`); true until the client has said otherwise. */
  enabled(uri: string): boolean;
  /** Asks the client for its settings now and after each change. */
  watch(changed: () => void): void;
}

export function createConfiguration(connection: Connection, supported: boolean): Configuration {
  const enabled = new Map<string, boolean>();
  let notify = (): void => undefined;

  async function ask(uri: string): Promise<void> {
    const settings: unknown = await connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
    const value =
      typeof settings === 'object' && settings !== null && 'enable' in settings ? settings.enable !== false : true;
    if (enabled.get(uri) === value) return;
    const before = enabled.get(uri) ?? true;
    enabled.set(uri, value);
    if (before !== value) notify();
  }

  function refresh(uri: string): void {
    ask(uri).catch((fault: unknown) =>
      connection.console.error(`The settings can't be read: ${fault instanceof Error ? fault.message : String(fault)}`),
    );
  }

  return {
    enabled(uri) {
      if (!supported) return true;
      if (!enabled.has(uri)) {
        enabled.set(uri, true);
        refresh(uri);
      }
      return enabled.get(uri)!;
    },
    watch(changed) {
      notify = changed;
      if (!supported) return;
      void connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
      connection.onDidChangeConfiguration(() => {
        for (const uri of enabled.keys()) refresh(uri);
      });
    },
  };
}
