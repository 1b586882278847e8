/** The window of the editor as a person sees it: what the tests read from it, and do in it by mouse and keyboard. */
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { editorKind, required } from './environment';
import { eventually } from './eventually';
import { windowAddress, type WindowKind } from './windowAddress';

export type Theme = 'light' | 'dark' | 'contrast';

/** One visible row of a tree view. */
export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** From 1. */
  readonly level: number;
  readonly selected: boolean;
  /** Null where the row has no children. */
  readonly expanded: boolean | null;
}

/** One finding as the Problems view shows it; line and column from 1. */
export interface Problem {
  /** `Error`, `Warning` or `Info`. */
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** Titles of views of the explorer; a title follows the language of the editor where the editor knows the language. */
export const VIEWS = {
  /** Our own view. */
  speech: /^(讲话提纲|Speech Outline)$/,
  /** The outline that the editor makes of the document's symbols. */
  builtIn: /^(大纲|Outline)$/,
} as const;

/** Opens a window for the tests of this `describe` and closes it after them; a failed test leaves `failed-TITLE.png`. */
export function useWorkbench(theme: Theme, window: WindowKind = 'folder'): () => Workbench {
  let workbench: Workbench | undefined;
  const current = (): Workbench => {
    if (workbench === undefined) throw new Error('the window is open only while a test runs');
    return workbench;
  };
  before(async () => {
    workbench = await Workbench.open(theme, window);
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await current().screenshot(`failed-${this.currentTest.fullTitle()}`);
  });
  after(async () => {
    await workbench?.close();
  });
  return current;
}

export class Workbench {
  readonly page: Page;
  readonly #browser: Browser;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  /** Opens the window that `npm run test:vscode` has prepared and waits until it can be used. */
  static async open(theme: Theme, window: WindowKind = 'folder'): Promise<Workbench> {
    const browser = await launchBrowser();
    const permissions = ['clipboard-read', 'clipboard-write'];
    const colours = theme === 'contrast' ? ({ colorScheme: 'dark', forcedColors: 'active' } as const) : { colorScheme: theme };
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...colours, permissions });
    const page = await context.newPage();
    await page.goto(windowAddress(window));
    const workbench = new Workbench(browser, page);
    const firstFile = page.locator(`.monaco-workbench ${window === 'empty' ? '.part.sidebar .pane-header' : '.explorer-folders-view .monaco-list-row'}`).first();
    try {
      if (window === 'empty') await workbench.#showExplorer();
      // Now and then the editor opens a workspace file without its folders; loaded again, it has them.
      await firstFile.waitFor({ timeout: 30_000 }).catch(() => page.reload());
      await firstFile.waitFor({ timeout: 30_000 });
    } catch (error) {
      await workbench.screenshot('failed-to-open');
      await workbench.close();
      throw error;
    }
    return workbench;
  }

  /** A window without a folder opens with its side bar shut. */
  async #showExplorer(): Promise<void> {
    const header = this.page.locator('.part.sidebar .pane-header').first();
    await this.page.locator('.monaco-workbench .part.activitybar .action-item').first().waitFor();
    await eventually('the explorer', async () => {
      await this.press('Control+Shift+E');
      return header.waitFor({ timeout: 2000 }).then(() => true, () => false);
    });
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** Writes `.out/NAME.png`; characters that file names cannot have become dashes. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(required('POLICY_SPEECH_OUT'), `${editorKind()}-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`) });
  }

  /** Opens a draft by its name with quick open. */
  async openFile(name: string): Promise<void> {
    await this.#pick('Control+P', name, name);
    await this.page.locator('.tab.active').filter({ hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-lines').first().waitFor();
  }

  /** Runs a command by its title in the command palette; `choice` is then taken from the list that it opens. */
  async runCommand(title: string, choice?: string): Promise<void> {
    await this.press('F1');
    await this.#input().waitFor();
    await this.#input().press('End');
    await this.type(title);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().click();
    if (choice === undefined) {
      await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      return;
    }
    // The palette has gone and the command's own list is there when the box is empty.
    await eventually('the list of the command', async () => (await this.#input().inputValue()) === '');
    await this.type(choice);
    await this.choose(choice);
  }

  /** Types into what has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses a key, e.g. `Control+Z`. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Puts the cursor to a line and column, both from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.press('Control+G');
    await this.#input().fill(`:${line.toString()}:${column.toString()}`);
    await this.press('Enter');
  }

  /** The text of the active editor as far as it is on the screen, line by line. */
  async visibleText(): Promise<string> {
    const lines = await this.page.locator('.editor-group-container.active .view-line').evaluateAll((elements) =>
      elements
        .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' ')),
    );
    return lines.join('\n');
  }

  /** Shows a view of the explorer alone: opens it and shuts the others. */
  async showView(title: RegExp): Promise<void> {
    await this.#view(title).waitFor();
    // A header may move under the mouse while its neighbours open and shut, so one round of clicks is not always enough.
    await eventually('the view to stand alone', async () => {
      const headers = await this.page.locator('.part.sidebar .pane-header').all();
      const wrong: Locator[] = [];
      for (const header of headers) {
        const wanted = title.test((await header.locator('.title').textContent()) ?? '');
        if (wanted !== ((await header.getAttribute('aria-expanded')) === 'true')) wrong.push(header);
      }
      // At the title: the middle of a header may hold a button of the view.
      await wrong[0]?.click({ position: { x: 30, y: 10 } });
      await this.page.waitForTimeout(300);
      return wrong.length === 0;
    });
  }

  /** The rows of a view of the explorer that are on the screen, from the top. */
  treeRows(title: RegExp): Promise<TreeRow[]> {
    return this.#view(title)
      .locator('.monaco-list-row')
      .evaluateAll((rows) =>
        rows
          .map((row) => ({
            top: row.getBoundingClientRect().top,
            label: row.querySelector('.label-name')?.textContent ?? '',
            description: row.querySelector('.label-description')?.textContent ?? '',
            level: Number(row.getAttribute('aria-level')),
            selected: row.getAttribute('aria-selected') === 'true',
            expanded: row.hasAttribute('aria-expanded') ? row.getAttribute('aria-expanded') === 'true' : null,
          }))
          .sort((a, b) => a.top - b.top)
          .map(({ label, description, level, selected, expanded }) => ({ label, description, level, selected, expanded })),
      );
  }

  /** Clicks a button in the title of a view; `label` is the title of its command. */
  async clickViewButton(title: RegExp, label: RegExp): Promise<void> {
    await this.#view(title).locator('.pane-header').hover();
    await this.#view(title).locator('.pane-header').getByRole('button', { name: label }).click();
  }

  /** The rows of the list that a command or a click has opened at the top of the window. */
  async choices(): Promise<string[]> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    return rows.allInnerTexts();
  }

  /** Takes the first row of that list that holds these words. */
  async choose(words: string): Promise<void> {
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: words }).first().click();
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Clicks an item of the status bar. */
  async clickStatus(text: RegExp): Promise<void> {
    await this.page.locator('.part.statusbar .statusbar-item').filter({ hasText: text }).first().click();
  }

  /** Clicks the first row of a view whose text holds these words. */
  async clickTreeRow(title: RegExp, words: string): Promise<void> {
    // A hover left over from the last row could lie over this one.
    await this.page.mouse.move(900, 300);
    await this.page.locator('.workbench-hover-container').waitFor({ state: 'hidden' });
    await this.#view(title).locator('.monaco-list-row').filter({ hasText: words }).first().click();
  }

  /** Clicks the arrow of the first row of a view whose text holds these words. */
  async collapseTreeRow(title: RegExp, words: string): Promise<void> {
    await this.#view(title).locator('.monaco-list-row').filter({ hasText: words }).first().locator('.monaco-tl-twistie').click();
  }

  /** The findings in the Problems view, which is opened; hints are not listed there. */
  async problems(): Promise<Problem[]> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.press('Control+Shift+M');
    await panel.waitFor();
    const labels = await panel.locator('.monaco-list-row[aria-level="2"]').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
    return labels.flatMap((label) => {
      const match = /^(Error|Warning|Info): (.*) at line (\d+) and character (\d+)\./s.exec(label);
      return match ? [{ severity: match[1] ?? '', message: match[2] ?? '', line: Number(match[3]), column: Number(match[4]) }] : [];
    });
  }

  /** The texts of the status bar, from the left. */
  statusBar(): Promise<string[]> {
    return this.page.locator('.part.statusbar .statusbar-item').allInnerTexts();
  }

  /** Line and column of the cursor, both from 1, and the number of selected characters, as the status bar shows them. */
  async cursor(): Promise<{ line: number; column: number; selected: number }> {
    return eventually('the cursor in the status bar', async () => {
      const text = (await this.statusBar()).join('\n');
      const match = /Ln (\d+), Col (\d+)(?: \((\d+) selected\))?/.exec(text);
      return match && { line: Number(match[1]), column: Number(match[2]), selected: Number(match[3] ?? 0) };
    });
  }

  #view(title: RegExp): Locator {
    return this.page.locator('.part.sidebar .pane').filter({ has: this.page.locator('.pane-header .title', { hasText: title }) });
  }

  #input(): Locator {
    return this.page.locator('.quick-input-widget input.input');
  }

  /** Opens a quick pick with a key, types, and takes the first row that holds these words. */
  async #pick(key: string, typed: string, words: string): Promise<void> {
    await this.press(key);
    await this.#input().waitFor();
    await this.#input().press('End');
    await this.type(typed);
    await this.choose(words);
  }
}
