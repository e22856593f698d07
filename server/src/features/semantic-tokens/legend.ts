import type { Form } from '../../language/schema/grammar.ts';

/**
 * The token types in use, all of them of LSP's own set, so that every theme has colors for them. An author reads a
 * runbook as a program: steps are its methods, done by roles (classes) whose instances are people, in systems
 * (namespaces), leaving evidence (properties).
 */
export const TOKEN_TYPES = [
  'namespace',
  'class',
  'variable',
  'enumMember',
  'property',
  'method',
  'function',
  'event',
  'keyword',
  'number',
] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

/** `definition`: the name is given here. `deprecated`: what it names is deprecated or retired. */
export const TOKEN_MODIFIERS = ['definition', 'deprecated'] as const;
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/**
 * What a value of a form is. Texts, commands, addresses and versions keep the colors of YAML. Criteria and durations are
 * colored by the grammar already, whose scopes the manifest gives to their types.
 */
export const TYPE_OF_FORM: { readonly [F in Form]?: TokenType } = {
  criterion: 'enumMember',
  control: 'enumMember',
  severity: 'enumMember',
  role: 'class',
  person: 'variable',
  system: 'namespace',
  evidence: 'property',
  step: 'method',
  trigger: 'event',
  runbook: 'function',
  phase: 'keyword',
  duration: 'number',
  date: 'number',
  time: 'number',
};

/** By section, what the names are that its mapping gives. A name in `exclusions` is a criterion, which is defined elsewhere. */
export const DEFINED_IN: ReadonlyMap<string, TokenType> = new Map([
  ['controls', 'enumMember'],
  ['systems', 'namespace'],
  ['roles', 'class'],
  ['people', 'variable'],
  ['evidence', 'property'],
  ['severity', 'enumMember'],
]);

/** By section, what the `id` of its items names. */
export const IDENTIFIED_IN: ReadonlyMap<string, TokenType> = new Map([
  ['steps', 'method'],
  ['triggers', 'event'],
]);
