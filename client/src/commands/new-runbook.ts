import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { GetTemplates, NewRunbook } from '../../../server/src/protocol/requests.ts';
import type { TemplateChoice, TemplateOffer } from '../../../server/src/protocol/requests.ts';
import { ask } from '../requests.ts';
import { back, pickMany, pickOne, write } from '../scaffold/ask.ts';
import type { Step } from '../scaffold/ask.ts';
import { folderFor } from '../scaffold/folder.ts';
import { writeFile } from '../scaffold/write-file.ts';

/** `soc2Runbooks.newRunbook`: makes a runbook from a template. `criterion` puts the templates for it first. */
export function registerNewRunbook(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('soc2Runbooks.newRunbook', async (target?: unknown) => {
    const folder = await folderFor(target);
    if (!folder) return;
    const uri = client.code2ProtocolConverter.asUri(folder);
    const offer = await ask(client, GetTemplates, { folder: uri });
    for (const problem of offer.problems) void vscode.window.showWarningMessage(problem);
    const wish = await questions(offer, criterionOf(target));
    if (!wish) return;
    const made = await ask(client, NewRunbook, { folder: uri, ...wish });
    if ('problem' in made) void vscode.window.showErrorMessage(made.problem);
    else await writeFile(folder, made);
  });
}

interface Wish {
  readonly template: string;
  readonly title: string;
  readonly owner?: string;
  readonly systems: readonly string[];
}

/** The questions, one after another, with a way back; undefined where the user gives up. */
async function questions(offer: TemplateOffer, criterion: string | undefined): Promise<Wish | undefined> {
  const hasProgram = offer.roles.length + offer.systems.length > 0;
  const totalSteps = hasProgram ? 4 : 2;
  const title = vscode.l10n.t('New Runbook from Template');
  const at = (step: number): Step => ({ title, step, totalSteps });
  let template: TemplateChoice | undefined;
  let name = '';
  let owner: string | undefined;
  for (let step = 1; ;) {
    if (step === 1) {
      const picked = await pickOne(
        at(1),
        templateItems(offer.templates, criterion),
        vscode.l10n.t('What kind of procedure is it?'),
      );
      if (!picked || picked === back) return undefined;
      if (picked.template !== template) name = picked.template?.title ?? '';
      template = picked.template;
      if (template) step = 2;
    } else if (step === 2) {
      const written = await write(at(2), vscode.l10n.t('What does it do, in a few words?'), name, whatComesOf);
      if (written === undefined) return undefined;
      if (written === back) step = 1;
      else {
        name = written.trim();
        if (!hasProgram) return { template: template!.id, title: name, systems: [] };
        step = 3;
      }
    } else if (step === 3) {
      const items = [
        { label: vscode.l10n.t('As in the template'), description: '', id: undefined },
        ...offer.roles.map(({ id, title }) => ({ label: title || id, description: id, id })),
      ];
      const picked = await pickOne(at(3), items, vscode.l10n.t('Which role owns it?'));
      if (!picked) return undefined;
      owner = picked === back ? owner : picked.id;
      step = picked === back ? 2 : 4;
    } else {
      const items = offer.systems.map(({ id, name, kind }) => ({ label: name, description: `${id} · ${kind}`, id }));
      const preset = items.filter(({ id }) => template!.systems.includes(id));
      const picked = await pickMany(at(4), items, preset, vscode.l10n.t('Which systems does it reach?'));
      if (!picked) return undefined;
      if (picked !== back)
        return {
          template: template!.id,
          title: name,
          ...(owner !== undefined && { owner }),
          systems: picked.map(({ id }) => id),
        };
      step = 3;
    }
  }
}

interface TemplateItem extends vscode.QuickPickItem {
  readonly template?: TemplateChoice;
}

function templateItems(templates: readonly TemplateChoice[], criterion: string | undefined): readonly TemplateItem[] {
  const fits = ({ criteria }: TemplateChoice): boolean => criterion !== undefined && criteria.includes(criterion);
  const sections: readonly (readonly [string, readonly TemplateChoice[]])[] = [
    [vscode.l10n.t('for {0}', criterion ?? ''), templates.filter(fits)],
    [vscode.l10n.t('not covered yet'), templates.filter((each) => !fits(each) && each.lacking.length > 0)],
    ...[...new Set(templates.map(({ group }) => group))].map(
      (group) =>
        [group, templates.filter((each) => each.group === group && !fits(each) && each.lacking.length === 0)] as const,
    ),
  ];
  return sections.flatMap(([label, some]): readonly TemplateItem[] =>
    some.length === 0
      ? []
      : [
          { label, kind: vscode.QuickPickItemKind.Separator },
          ...some.map((template) => ({
            label: template.title,
            description: coverInWords(template),
            detail: template.summary,
            template,
          })),
        ],
  );
}

function coverInWords({ criteria, lacking }: TemplateChoice): string {
  if (lacking.length === 0) return criteria.join(', ');
  return vscode.l10n.t('{0}; nothing sound operates {1}', criteria.join(', '), lacking.join(', '));
}

/** Says under which id the runbook will be known, while its title is written. */
function whatComesOf(title: string): vscode.InputBoxValidationMessage | undefined {
  if (title.trim() === '') {
    const message = vscode.l10n.t('Give it a title');
    return { message, severity: vscode.InputBoxValidationSeverity.Error };
  }
  return undefined;
}

function criterionOf(target: unknown): string | undefined {
  if (typeof target !== 'object' || target === null || !('criterion' in target)) return undefined;
  return typeof target.criterion === 'string' ? target.criterion : undefined;
}
