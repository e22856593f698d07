import common from '../../../../schemas/soc2-common.schema.json';
import playbook from '../../../../schemas/soc2-playbook.schema.json';
import program from '../../../../schemas/soc2-program.schema.json';
import run from '../../../../schemas/soc2-run.schema.json';
import runbook from '../../../../schemas/soc2-runbook.schema.json';
import type { DocumentKind } from '../kind.ts';

/** What a scalar is: the `x-form` of the schemas. */
export type Form =
  | 'id'
  | 'duration'
  | 'date'
  | 'time'
  | 'version'
  | 'role'
  | 'system'
  | 'person'
  | 'criterion'
  | 'control'
  | 'evidence'
  | 'step'
  | 'trigger'
  | 'severity'
  | 'phase'
  | 'runbook'
  | 'archetype'
  | 'rule'
  | 'text'
  | 'command'
  | 'uri'
  | 'glob'
  | 'channel';

/**
 * What the schemas say of one place in a document, references followed and "one or a list" joined: what the language
 * features and the rules about values walk along. Made from `schemas/`, where each fact stands.
 */
export interface Grammar {
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** What a scalar here is; absent for enumerations, booleans and collections. */
  readonly form: Form | undefined;
  /** The values a scalar here can have, with what each means. */
  readonly values: ReadonlyMap<string, string> | undefined;
  readonly properties: ReadonlyMap<string, Grammar>;
  readonly required: readonly string[];
  /** For a mapping of names: what the names are and what stands behind each. */
  readonly entries: Grammar | undefined;
  readonly keyForm: Form | undefined;
  readonly items: Grammar | undefined;
}

/** Of a place that the schema says nothing of. */
export const NO_GRAMMAR: Grammar = {
  title: undefined,
  description: undefined,
  form: undefined,
  values: undefined,
  properties: new Map(),
  required: [],
  entries: undefined,
  keyForm: undefined,
  items: undefined,
};

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly 'x-form'?: string;
  readonly 'x-enumDescriptions'?: Readonly<Record<string, string>>;
}

const SCHEMAS: Readonly<Record<DocumentKind | 'common', Schema>> = {
  common,
  program,
  runbook,
  run,
  playbook,
};

const grammars = new Map<DocumentKind, Grammar>();

/** The grammar of a kind of document; made at first use. */
export function grammarOf(kind: DocumentKind): Grammar {
  const known = grammars.get(kind);
  if (known) return known;
  const made = reader(SCHEMAS[kind])(SCHEMAS[kind]);
  grammars.set(kind, made);
  return made;
}

function reader(home: Schema): (schema: Schema) => Grammar {
  const made = new Map<Schema, Grammar>();
  return function read(schema: Schema): Grammar {
    const known = made.get(schema);
    if (known) return known;
    const parts = [schema, ...referred(schema, home)].flatMap((part) => [
      part,
      ...(part.anyOf ?? []).flatMap((one) => [one, ...referred(one, home)]),
    ]);
    const first = <T>(pick: (part: Schema) => T | undefined): T | undefined => {
      for (const part of parts) {
        const value = pick(part);
        if (value !== undefined) return value;
      }
      return undefined;
    };
    const values = first((part) => part.enum);
    const meanings = first((part) => part['x-enumDescriptions']) ?? {};
    const items = first((part) => part.items);
    const entries = first((part) =>
      typeof part.additionalProperties === 'object' ? part.additionalProperties : undefined,
    );
    const names = first((part) => part.propertyNames);
    const grammar: Grammar = {
      title: first((part) => part.title),
      description: first((part) => part.description),
      form: first((part) => part['x-form']) as Form | undefined,
      values: values && new Map(values.map((value) => [value, meanings[value] ?? ''])),
      properties: new Map(
        Object.entries(first((part) => part.properties) ?? {}).map(([key, value]) => [key, read(value)]),
      ),
      required: first((part) => part.required) ?? [],
      entries: entries && read(entries),
      keyForm: names && read(names).form,
      items: items && read(items),
    };
    made.set(schema, grammar);
    return grammar;
  };
}

/** The schemas that a schema refers to, nearest first. */
function referred(schema: Schema, home: Schema): Schema[] {
  const name = schema.$ref?.split('#/$defs/')[1];
  if (name === undefined) return [];
  const target = (schema.$ref?.startsWith('#') ? home : SCHEMAS.common).$defs?.[name] ?? SCHEMAS.common.$defs?.[name];
  return target ? [target, ...referred(target, home)] : [];
}
