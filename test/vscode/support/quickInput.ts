/** The quick input of the window, used by the keyboard alone: the palette, and lists that commands open. */
import type { Locator } from 'playwright-core';
import { eventually } from './eventually';
import type { Workbench } from './workbench';

/** Runs a command by its title. */
export async function runByKeyboard(workbench: Workbench, title: string): Promise<void> {
  await workbench.press('F1');
  await quickInput(workbench).waitFor();
  await workbench.type(title);
  await eventually(title, async () => (await firstRow(workbench)).includes(title));
  await workbench.press('Enter');
}

/** The text of the first row of the list that is shown. */
export async function firstRow(workbench: Workbench): Promise<string> {
  return (await quickRows(workbench).first().innerText()).replace(/\s+/g, ' ');
}

export const quickInput = (workbench: Workbench): Locator => workbench.page.locator('.quick-input-widget input.input');

export const quickRows = (workbench: Workbench): Locator => workbench.page.locator('.quick-input-list .monaco-list-row');
