/** The client's settings for a file, as the manifest declares them under `soc2Runbooks`. */
export interface Settings {
  /** Whether the file is linted. */
  readonly enable: boolean;
  readonly inlayHints: {
    readonly criterionTitles: boolean;
    readonly roleHolders: boolean;
  };
  readonly codeLens: {
    readonly enable: boolean;
  };
}

/** What holds where nobody says otherwise; the defaults of the manifest. */
export const DEFAULT_SETTINGS: Settings = {
  enable: true,
  inlayHints: { criterionTitles: true, roleHolders: false },
  codeLens: { enable: false },
};

/** Settings as a client sends them, over others that hold where it says nothing; whatever is no switch is passed over. */
export function readSettings(sent: unknown, others: Settings): Settings {
  return {
    enable: flag(sent, 'enable', others.enable),
    inlayHints: {
      criterionTitles: flag(field(sent, 'inlayHints'), 'criterionTitles', others.inlayHints.criterionTitles),
      roleHolders: flag(field(sent, 'inlayHints'), 'roleHolders', others.inlayHints.roleHolders),
    },
    codeLens: { enable: flag(field(sent, 'codeLens'), 'enable', others.codeLens.enable) },
  };
}

export function sameSettings(a: Settings, b: Settings): boolean {
  return (
    a.enable === b.enable &&
    a.inlayHints.criterionTitles === b.inlayHints.criterionTitles &&
    a.inlayHints.roleHolders === b.inlayHints.roleHolders &&
    a.codeLens.enable === b.codeLens.enable
  );
}

function flag(owner: unknown, name: string, otherwise: boolean): boolean {
  const value = field(owner, name);
  return typeof value === 'boolean' ? value : otherwise;
}

/** A field of an object; undefined in anything else. */
export function field(owner: unknown, name: string): unknown {
  return typeof owner === 'object' && owner !== null && Object.hasOwn(owner, name)
    ? (owner as Record<string, unknown>)[name]
    : undefined;
}
