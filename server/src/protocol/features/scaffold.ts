import { parseDate } from '../../language/forms/date.ts';
import { newProgram } from '../../scaffold/new-program.ts';
import { newRunbook } from '../../scaffold/new-runbook.ts';
import { houseOf } from '../../scaffold/house.ts';
import type { House } from '../../scaffold/house.ts';
import { templatesFor } from '../../scaffold/templates.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { answering } from '../answer.ts';
import { rangeIn } from '../convert.ts';
import { GetTemplates, NewProgram, NewRunbook } from '../requests.ts';
import type { Feature } from './feature.ts';

/** New runbooks and programs. */
export const scaffold: Feature = {
  capabilities: {},
  register(host) {
    const { workspace } = host;
    const answer = answering(host);
    answer(GetTemplates, async ({ folder }) => {
      const file = programFileIn(workspace, folder);
      const program = file === undefined ? undefined : workspace.programOf(file);
      const { files, problems } = await houseIn(workspace, file);
      const coverage = file === undefined ? undefined : workspace.coverage(file);
      return {
        templates: templatesFor(program, coverage, files),
        roles: [...(program?.roles ?? [])].map(([id, { title }]) => ({ id, title: title ?? '' })),
        systems: [...(program?.systems ?? [])]
          .filter(([, { status }]) => status === 'active')
          .map(([id, { name, kind }]) => ({ id, name: name ?? id, kind: kind ?? '' })),
        problems,
      };
    });
    answer(NewRunbook, async ({ folder, ...wish }) => {
      const file = programFileIn(workspace, folder);
      const { files } = await houseIn(workspace, file);
      const program = file === undefined ? undefined : workspace.programOf(file);
      const made = newRunbook(wish, program, files, workspace.today());
      if ('problem' in made) return made;
      const [first] = made.open;
      const open = first && rangeIn(made.document, first);
      return { name: `${made.id}.runbook.yaml`, text: made.text, ...(open && { open }) };
    });
    answer(NewProgram, ({ organization, type, from, to, categories }) => {
      if (parseDate(from) === undefined || parseDate(to) === undefined || from > to)
        return { problem: 'The period has to be two days such as 2026-01-01 and 2026-12-31, the earlier one first.' };
      const report = type === 'I' ? ({ type, asOf: to } as const) : ({ type: 'II', from, to } as const);
      return { name: 'soc2.yaml', text: newProgram({ organization, report, categories }) };
    });
  },
};

function programFileIn(workspace: Workspace, folder: string): string | undefined {
  return workspace.programFileOf(`${folder.replace(/\/$/, '')}/new.runbook.yaml`);
}

async function houseIn(workspace: Workspace, programFile: string | undefined): Promise<House> {
  return programFile === undefined ? { files: [], problems: [] } : houseOf(await workspace.templatesOf(programFile));
}
