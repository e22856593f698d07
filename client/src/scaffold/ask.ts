import * as vscode from 'vscode';

/** One question in a row of them. Each answers undefined where the user gives up, and `back` to the one before. */
export const back = Symbol('back');

export interface Step {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** Lets the user pick one item. */
export function pickOne<T extends vscode.QuickPickItem>(
  step: Step,
  items: readonly T[],
  placeholder: string,
): Promise<T | typeof back | undefined> {
  const picker = vscode.window.createQuickPick<T>();
  picker.items = items;
  picker.placeholder = placeholder;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  return answered(picker, step, () => picker.selectedItems[0]);
}

/** Lets the user pick any number of items. */
export function pickMany<T extends vscode.QuickPickItem>(
  step: Step,
  items: readonly T[],
  picked: readonly T[],
  placeholder: string,
): Promise<readonly T[] | typeof back | undefined> {
  const picker = vscode.window.createQuickPick<T>();
  picker.canSelectMany = true;
  picker.items = items;
  picker.selectedItems = picked;
  picker.placeholder = placeholder;
  return answered(picker, step, () => picker.selectedItems);
}

/** Lets the user write a line; `check` says below it what comes of it, or what is wrong. */
export function write(
  step: Step,
  prompt: string,
  value: string,
  check: (text: string) => vscode.InputBoxValidationMessage | undefined,
): Promise<string | typeof back | undefined> {
  const box = vscode.window.createInputBox();
  box.prompt = prompt;
  box.value = value;
  const validate = (): void => {
    box.validationMessage = check(box.value);
  };
  validate();
  box.onDidChangeValue(validate);
  const isWrong = (): boolean => check(box.value)?.severity === vscode.InputBoxValidationSeverity.Error;
  return answered(box, step, () => (isWrong() ? undefined : box.value));
}

type Asking = vscode.QuickInput & {
  readonly onDidAccept: vscode.Event<void>;
  buttons: readonly vscode.QuickInputButton[];
  readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
};

function answered<T>(input: Asking, step: Step, value: () => T | undefined): Promise<T | typeof back | undefined> {
  Object.assign(input, step, { ignoreFocusOut: true });
  if (step.step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    const done = (answer: T | typeof back | undefined): void => {
      resolve(answer);
      input.dispose();
    };
    input.onDidAccept(() => {
      const answer = value();
      if (answer !== undefined) done(answer);
    });
    input.onDidTriggerButton((button) => button === vscode.QuickInputButtons.Back && done(back));
    input.onDidHide(() => done(undefined));
    input.show();
  });
}
