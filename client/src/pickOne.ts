/** One question of several in the quick input: a list, with a way back where there is a question before. */
import * as vscode from 'vscode';
import { BACK } from './quickSteps';

export interface PickOptions<T extends vscode.QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly T[];
  /** What Enter takes at once. */
  readonly active: T | undefined;
  readonly step: number;
  readonly steps: number;
  /** An item made of what was typed, shown above the others. */
  readonly typed?: (value: string) => T | undefined;
}

/** @returns undefined where the user gives up */
export function pickOne<T extends vscode.QuickPickItem>({ title, placeholder, items, active, step, steps, typed }: PickOptions<T>): Promise<T | typeof BACK | undefined> {
  const pick = vscode.window.createQuickPick<T>();
  Object.assign(pick, { title, placeholder, step, totalSteps: steps, matchOnDescription: true, matchOnDetail: true });
  pick.items = items;
  if (active) pick.activeItems = [active];
  if (step > 1) pick.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    const end = (answer: T | typeof BACK | undefined): void => {
      resolve(answer);
      pick.dispose();
    };
    pick.onDidTriggerButton(() => { end(BACK); });
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen) end(chosen);
    });
    pick.onDidHide(() => { end(undefined); });
    if (typed) pick.onDidChangeValue((value) => {
      const own = value.trim() === '' ? undefined : typed(value.trim());
      pick.items = own ? [own, ...items] : items;
    });
    pick.show();
  });
}
