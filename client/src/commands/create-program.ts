import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { NewProgram } from '../../../server/src/protocol/requests.ts';
import { ask } from '../requests.ts';
import { back, pickMany, pickOne, write } from '../scaffold/ask.ts';
import { workspaceFolder } from '../scaffold/folder.ts';
import { exists, writeFile } from '../scaffold/write-file.ts';

/** `soc2Runbooks.createProgram`: asks what is reported on, and writes soc2.yaml. */
export function registerCreateProgram(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('soc2Runbooks.createProgram', async () => {
    const folder = await workspaceFolder();
    if (!folder) return;
    const file = vscode.Uri.joinPath(folder, 'soc2.yaml');
    if (await exists(file)) {
      await vscode.window.showTextDocument(file);
      void vscode.window.showInformationMessage(
        vscode.l10n.t('This folder has a soc2.yaml already. It was left as it is.'),
      );
      return;
    }
    const answers = await questions();
    if (!answers) return;
    const made = await ask(client, NewProgram, answers);
    if ('problem' in made) void vscode.window.showErrorMessage(made.problem);
    else await writeFile(folder, made);
  });
}

interface Answers {
  readonly organization: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly categories: readonly string[];
}

async function questions(): Promise<Answers | undefined> {
  const at = (step: number) => ({ title: vscode.l10n.t('Create Program'), step, totalSteps: 4 });
  const year = new Date().getFullYear();
  let organization = '';
  let type = 'II';
  let period: readonly [string, string] = [`${year}-01-01`, `${year}-12-31`];
  for (let step = 1; ;) {
    if (step === 1) {
      const written = await write(at(1), vscode.l10n.t('The name of your organization'), organization, (text) =>
        text.trim() === '' ? wrong(vscode.l10n.t('Write a name')) : undefined,
      );
      if (written === undefined || written === back) return undefined;
      organization = written.trim();
      step = 2;
    } else if (step === 2) {
      const items = [
        { label: vscode.l10n.t('Type II'), detail: vscode.l10n.t('Controls operated over a period'), type: 'II' },
        { label: vscode.l10n.t('Type I'), detail: vscode.l10n.t('Controls are designed well on one day'), type: 'I' },
      ];
      const picked = await pickOne(at(2), items, vscode.l10n.t('Which report is it for?'));
      if (!picked) return undefined;
      type = picked === back ? type : picked.type;
      step = picked === back ? 1 : 3;
    } else if (step === 3) {
      const isSpan = type === 'II';
      const prompt = isSpan
        ? vscode.l10n.t('The first and the last day of the period')
        : vscode.l10n.t('The day of the report');
      const written = await write(at(3), prompt, isSpan ? period.join(' to ') : period[1], (text) =>
        daysIn(text, isSpan)
          ? undefined
          : wrong(
              isSpan
                ? vscode.l10n.t('Two days, such as 2026-01-01 to 2026-12-31')
                : vscode.l10n.t('A day, such as 2026-06-30'),
            ),
      );
      if (written === undefined) return undefined;
      if (written !== back) period = daysIn(written, isSpan) ?? period;
      step = written === back ? 2 : 4;
    } else {
      const picked = await pickMany(
        at(4),
        categories(),
        [],
        vscode.l10n.t('What is in scope besides security, which always is?'),
      );
      if (!picked) return undefined;
      if (picked !== back)
        return { organization, type, from: period[0], to: period[1], categories: picked.map(({ id }) => id) };
      step = 3;
    }
  }
}

function daysIn(text: string, isSpan: boolean): readonly [string, string] | undefined {
  const days = [...text.matchAll(/\d{4}-\d{2}-\d{2}/g)]
    .map(([day]) => day)
    .filter((day) => !Number.isNaN(Date.parse(day)));
  const [first, second = first] = days;
  if (first === undefined || second === undefined || days.length !== (isSpan ? 2 : 1) || first > second)
    return undefined;
  return [first, second];
}

function wrong(message: string): vscode.InputBoxValidationMessage {
  return { message, severity: vscode.InputBoxValidationSeverity.Error };
}

function categories() {
  return [
    { label: vscode.l10n.t('Availability'), id: 'availability' },
    { label: vscode.l10n.t('Confidentiality'), id: 'confidentiality' },
    { label: vscode.l10n.t('Processing integrity'), id: 'processing-integrity' },
    { label: vscode.l10n.t('Privacy'), id: 'privacy' },
  ];
}
