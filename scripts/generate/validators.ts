import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { writeIfChanged } from './write.ts';

const KINDS = ['program', 'runbook', 'run', 'playbook'] as const;

/**
 * Compiles the schemas with ajv into one module without imports, so that nothing compiles at start and no worker needs
 * `eval`. Forms (patterns) are left out: rules of their own judge them, with better words.
 */
export function writeValidators(root: string, target: string): void {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    allowUnionTypes: true,
    keywords: ['x-form', 'x-enumDescriptions'],
    inlineRefs: false,
    messages: false,
    code: { source: true, esm: true, lines: false },
  });
  for (const name of ['common', ...KINDS]) {
    const file = path.join(root, `schemas/soc2-${name}.schema.json`);
    ajv.addSchema(forValidation(JSON.parse(readFileSync(file, 'utf8'))) as object);
  }
  const ids = Object.fromEntries(KINDS.map((kind) => [kind, `soc2-${kind}.schema.json`]));
  const code = (standaloneCode as unknown as { default: typeof standaloneCode }).default(ajv, ids);
  if (code.includes('require('))
    throw new Error('The compiled validators import something: keep to keywords that need no run-time code.');
  writeIfChanged(path.join(target, 'validators.mjs'), code);
  writeIfChanged(path.join(target, 'validators.d.mts'), DECLARATIONS);
}

/** Leaves out what is judged elsewhere, and reads "one or a list" by whether it is a list. */
function forValidation(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(forValidation);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'anyOf') {
      const [one, list] = value as unknown[];
      Object.assign(kept, { if: { type: 'array' }, then: forValidation(list), else: forValidation(one) });
    } else if (!NOT_NEEDED.has(key) || isPropertyTable(schema, key)) {
      kept[key] = forValidation(value);
    }
  }
  return kept;
}

const NOT_NEEDED = new Set([
  '$comment',
  'title',
  'description',
  'pattern',
  'format',
  'propertyNames',
  'x-enumDescriptions',
  'x-form',
]);

/** Inside `properties`, a key such as `title` is a property of the format, not a keyword. */
function isPropertyTable(schema: object, key: string): boolean {
  const value = (schema as Record<string, unknown>)[key];
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    key !== 'propertyNames' &&
    key !== 'x-enumDescriptions'
  );
}

const DECLARATIONS = `interface Validator {
  (data: unknown): boolean;
  errors?: { keyword: string; instancePath: string; params: Record<string, unknown> }[] | null;
}
${KINDS.map((kind) => `export const ${kind}: Validator;`).join('\n')}
`;
