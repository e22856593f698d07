import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import { DEFAULT_SETTINGS, field, readSettings, sameSettings } from './settings.ts';
import type { Settings } from './settings.ts';

/** The section of the settings that the server reads. */
const SECTION = 'soc2Runbooks';

/** How long a request waits for the client to say its settings, in milliseconds; then the defaults hold. */
const PATIENCE = 1000;

/** The client's settings for each file. Rules are set in soc2.yaml, which the command line reads too. */
export interface Configuration {
  /** Whether a file is linted (`soc2Runbooks.enable`); true until the client has said otherwise. */
  enabled(uri: string): boolean;
  /** The settings for a file, once the client has said them. */
  settings(uri: string): Promise<Settings>;
  /** Asks the client for its settings now and after each change; `changed` hears of changes of {@link enabled}. */
  watch(changed: () => void): void;
  /** Hears that {@link settings} would give others than they gave. */
  onChange(listener: () => void): void;
}

interface ConfigurationOptions {
  readonly connection: Connection;
  /** Whether the client can be asked (`workspace/configuration`). */
  readonly supported: boolean;
  /** Settings that came at the start, as the client wrote them. */
  readonly initial: unknown;
}

interface File {
  settings: Settings;
  /** Settled once the client has answered. */
  asked: Promise<void>;
  /** Somebody was told these settings, and has to hear of others. */
  told: boolean;
}

export function createConfiguration({ connection, supported, initial }: ConfigurationOptions): Configuration {
  const listeners: (() => void)[] = [];
  const files = new Map<string, File>();
  let common = readSettings(initial, DEFAULT_SETTINGS);
  let enableChanged = (): void => undefined;

  function announce(before: Settings, after: Settings, told: boolean): void {
    if (before.enable !== after.enable) enableChanged();
    if (told && !sameSettings(before, after)) for (const listener of listeners) listener();
  }

  function ask(uri: string, file: File): Promise<void> {
    return connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }).then(
      (sent: unknown) => {
        const before = file.settings;
        file.settings = readSettings(sent, common);
        announce(before, file.settings, file.told);
      },
      (fault: unknown) =>
        connection.console.error(
          `The settings can't be read: ${fault instanceof Error ? fault.message : String(fault)}`,
        ),
    );
  }

  /** What is known of a file; the client is asked at the first time. */
  function fileOf(uri: string): File {
    const known = files.get(uri);
    if (known) return known;
    const file: File = { settings: common, asked: Promise.resolve(), told: false };
    files.set(uri, file);
    file.asked = ask(uri, file);
    return file;
  }

  return {
    enabled: (uri) => (supported ? fileOf(uri).settings : common).enable,
    async settings(uri) {
      if (!supported) return common;
      const file = fileOf(uri);
      await withPatience(file.asked);
      file.told = true;
      return file.settings;
    },
    watch(changed) {
      enableChanged = changed;
      if (supported) void connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
      connection.onDidChangeConfiguration(({ settings }: { settings?: unknown }) => {
        for (const [uri, file] of files) file.asked = ask(uri, file);
        const sent = field(settings, SECTION);
        if (supported || sent === undefined) return;
        const before = common;
        common = readSettings(sent, before);
        announce(before, common, true);
      });
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

/** Resolves with a promise, at the latest after {@link PATIENCE}. */
async function withPatience(answer: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([answer, late]);
  clearTimeout(timer);
}
