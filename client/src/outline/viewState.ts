/** What the user chose for the outline view, remembered for the workspace and told to the menus. */
import * as vscode from 'vscode';
import { SECTION, updateWhereSet } from '../settings';
import type { TreeFilter } from './tree';

const FOLLOWS = 'policySpeech.outline.follows';
const INTRODUCED = 'policySpeech.outline.introduced';
const LEVELS = 'policySpeech.outline.levels';
const POINTS = 'outline.inlinePoints';

export class ViewState implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #everywhere: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listener: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  /** @param memory of the workspace. @param everywhere of the user. */
  constructor(memory: vscode.Memento, everywhere: vscode.Memento) {
    this.#memory = memory;
    this.#everywhere = everywhere;
    this.#tellMenus();
    this.#listener = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SECTION}.${POINTS}`)) this.#tell();
    });
  }

  /** Whether the view follows the cursor. */
  get follows(): boolean {
    return this.#memory.get(FOLLOWS, true);
  }

  /** Whether the view has been unfolded for the user. */
  get introduced(): boolean {
    return this.#everywhere.get(INTRODUCED, false);
  }

  async setIntroduced(): Promise<void> {
    await this.#everywhere.update(INTRODUCED, true);
  }

  filter(scope: vscode.Uri | undefined): TreeFilter {
    return {
      maxLevel: this.#memory.get(LEVELS, 0),
      points: vscode.workspace.getConfiguration(SECTION, scope).get(POINTS, true),
    };
  }

  async setFollows(follows: boolean): Promise<void> {
    await this.#memory.update(FOLLOWS, follows);
    this.#tell();
  }

  /** Deepest level shown, from 1; 0 for all. */
  async setLevels(levels: number): Promise<void> {
    await this.#memory.update(LEVELS, levels);
    this.#tell();
  }

  /** Changes the setting where it is set, else for the user. */
  async setPoints(points: boolean): Promise<void> {
    await updateWhereSet(POINTS, points);
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }

  #tell(): void {
    this.#tellMenus();
    this.#changed.fire();
  }

  #tellMenus(): void {
    const { maxLevel, points } = this.filter(undefined);
    for (const [key, value] of [['follows', this.follows], ['points', points], ['levels', maxLevel]] as const)
      void vscode.commands.executeCommand('setContext', `policySpeech.outline.${key}`, value);
  }
}
