import path from 'node:path';
import { nearest } from '../../language/forms/nearest.ts';
import { newRunbook } from '../../scaffold/new-runbook.ts';
import { templatesFor } from '../../scaffold/templates.ts';
import type { Command, Home, Input } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { dayOf } from '../lint/options.ts';
import { listAsJson, listAsText } from '../new/list.ts';
import { programText } from '../new/program.ts';
import { surroundingsOf } from '../new/surroundings.ts';
import type { Surroundings } from '../new/surroundings.ts';
import { writeNew } from '../new/write-new.ts';
import { complain, note } from '../say.ts';

/** Makes a runbook from a template, or a program. */
export const newCommand: Command = {
  name: 'new',
  parameters: 'ARCHETYPE [FILE]',
  summary: 'Make a runbook from a template, or a program with "new program"',
  notes: [
    'Without FILE the runbook is written beside the others of the program, under its id; a FILE of - is standard output. Roles, systems, criteria and controls of the program are filled in; what is left stands in angle brackets, and lint lists it. A file that exists is never overwritten.',
    `  soc2-runbooks new --list
  soc2-runbooks new access-deprovisioning --title "Revoke a leaver's access" --systems okta,github
  soc2-runbooks new program --organization "Acme, Inc." --report-type II --from 2026-01-01 --to 2026-12-31`,
  ],
  options: [
    { name: 'list', summary: 'List the templates with what they cover, and what the program lacks' },
    { name: 'format', value: 'FORMAT', choices: ['text', 'json'], summary: 'How to list: text or json' },
    { name: 'title', value: 'TITLE', summary: "The runbook's title" },
    { name: 'id', value: 'ID', summary: 'Its id; made of the title if left out' },
    { name: 'owner', value: 'ROLE', summary: 'The role that owns it' },
    { name: 'systems', value: 'A,B', summary: 'The systems in scope, by their ids in soc2.yaml' },
    { name: 'organization', value: 'NAME', summary: 'Of a new program: whose it is' },
    { name: 'report-type', value: 'TYPE', choices: ['I', 'II'], summary: 'Of a new program: I or II' },
    { name: 'from', value: 'DATE', summary: 'Of a new program: the first day of the period' },
    { name: 'to', value: 'DATE', summary: 'Of a new program: the last day of the period' },
    { name: 'as-of', value: 'DATE', summary: 'Of a new program: the day of a type I report' },
    { name: 'categories', value: 'A,B', summary: 'Of a new program: what is in scope besides security' },
    { name: 'today', value: 'DATE', summary: 'The day to make it on, as 2026-06-30; today if left out' },
  ],
  arguments: { least: 0, most: 2, what: 'an archetype and a file' },
  async run(input, home) {
    const today = dayOf(input.options);
    if (typeof today !== 'string') return complain(home, today.problem);
    const [kind, file] = input.arguments;
    if (kind === 'program') return writeProgram(input, file, today, home);
    const place = file === undefined || file === '-' ? home.folder : path.dirname(path.resolve(home.folder, file));
    const surroundings = await surroundingsOf(place, today, home);
    for (const problem of surroundings.problems) await note(home, problem);
    if (input.options.has('list')) return list(input, surroundings, home);
    if (kind === undefined) return complain(home, 'new needs an archetype; soc2-runbooks new --list shows them');
    return writeRunbook(kind, file, input, surroundings, today, home);
  },
};

async function list({ options }: Input, { program, coverage, house }: Surroundings, home: Home): Promise<number> {
  const templates = templatesFor(program, coverage, house);
  await home.output.write(
    options.get('format') === 'json' ? listAsJson(templates) : listAsText(templates, home.output),
  );
  return EXIT.ok;
}

async function writeRunbook(
  kind: string,
  file: string | undefined,
  { options }: Input,
  { program, house, folder }: Surroundings,
  today: string,
  home: Home,
): Promise<number> {
  const templates = templatesFor(program, undefined, house);
  const template = templates.find(({ id, title }) => id === kind || title === kind);
  if (!template)
    return complain(
      home,
      unknown(
        kind,
        templates.map(({ id }) => id),
      ),
    );
  const systems = options
    .get('systems')
    ?.split(',')
    .map((system) => system.trim());
  const missing = systems?.find((system) => program && !program.systems.has(system));
  if (missing !== undefined) return complain(home, undefinedName('system', missing, program!.systems));
  const owner = options.get('owner');
  if (owner !== undefined && program && !program.roles.has(owner))
    return complain(home, undefinedName('role', owner, program.roles));
  const wish = { template: template.id, title: options.get('title'), id: options.get('id'), owner, systems };
  const made = newRunbook(wish, program, house, today);
  if ('problem' in made) return complain(home, made.problem);
  if (file === '-') {
    await home.output.write(made.text);
    return EXIT.ok;
  }
  const target = file === undefined ? path.join(folder, `${made.id}.runbook.yaml`) : path.resolve(home.folder, file);
  const problem = await writeNew(target, made.text);
  if (problem !== undefined) return complain(home, problem);
  if (options.has('id') && options.get('id') !== made.id) await note(home, `the id is ${made.id}`);
  const left = made.open.length;
  const name = path.relative(home.folder, target);
  await home.output.write(
    `Wrote ${name}. ${left} ${left === 1 ? 'place is' : 'places are'} left to fill in; soc2-runbooks lint ${name} lists them.\n`,
  );
  return EXIT.ok;
}

function undefinedName(what: string, name: string, known: ReadonlyMap<string, unknown>): string {
  const near = nearest(name, known.keys());
  return `there is no ${what} "${name}" in soc2.yaml${near === undefined ? '' : `; did you mean ${near}?`}`;
}

function unknown(kind: string, ids: readonly string[]): string {
  const near = nearest(kind, [...ids, 'program']);
  return near === undefined
    ? `there is no template "${kind}"; soc2-runbooks new --list shows them`
    : `there is no template "${kind}"; did you mean ${near}?`;
}

async function writeProgram({ options }: Input, file: string | undefined, today: string, home: Home): Promise<number> {
  const text = programText(options, today);
  if (typeof text !== 'string') return complain(home, text.problem);
  if (file === '-') {
    await home.output.write(text);
    return EXIT.ok;
  }
  const target = path.resolve(home.folder, file ?? 'soc2.yaml');
  const problem = await writeNew(target, text);
  if (problem !== undefined) return complain(home, problem);
  await home.output.write(`Wrote ${path.relative(home.folder, target)}.\n`);
  return EXIT.ok;
}
