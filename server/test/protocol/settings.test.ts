import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_SETTINGS, readSettings } from '../../src/protocol/settings.ts';

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, { default: unknown }>> };
  };
}

describe('settings', () => {
  it('are those of the manifest, with the same defaults', () => {
    const text = readFileSync(path.resolve(import.meta.dirname, '../../../package.json'), 'utf8');
    const { properties } = (JSON.parse(text) as Manifest).contributes.configuration;
    for (const [name, value] of flattened(DEFAULT_SETTINGS, 'soc2Runbooks'))
      assert.equal(properties[name]?.default, value, name);
  });

  it('hold where a client says nothing else', () =>
    assert.deepEqual(readSettings({ enable: false, inlayHints: { roleHolders: true } }, DEFAULT_SETTINGS), {
      enable: false,
      inlayHints: { criterionTitles: true, roleHolders: true },
      codeLens: { enable: false },
    }));

  for (const sent of [undefined, null, 7, 'x', [], { inlayHints: null }, { codeLens: { enable: 'no' } }, { enable: 0 }])
    it(`stay as they are where a client sends ${JSON.stringify(sent)}`, () =>
      assert.deepEqual(readSettings(sent, DEFAULT_SETTINGS), DEFAULT_SETTINGS));
});

function flattened(settings: object, prefix: string): [string, unknown][] {
  return Object.entries(settings).flatMap(([key, value]: [string, unknown]): [string, unknown][] =>
    typeof value === 'object' && value !== null ? flattened(value, `${prefix}.${key}`) : [[`${prefix}.${key}`, value]],
  );
}
