/** The stop watch for reading aloud (朗读计时): begun and ended by command, shown in the status bar; learns the drafter's speed. */
import * as vscode from 'vscode';
import type { Connection } from '../connection';
import type { CurrentSpeech } from '../currentSpeech';
import { t } from '../l10n/editorLanguage';
import { charactersText } from '../outline/measure';
import { readSettings, updateWhereSet } from '../settings';
import { FASTEST, SLOWEST, type Speed, speedOf } from './speed';
import { elapsed, elapsedText, pauseWatch, resumeWatch, startWatch, type StopWatch } from './stopWatch';
import { type Began, stretchesRead, type Stretch } from './stretches';
import { afterChanges } from './trackedOffset';

/** Key of the context that tells the menus about the watch: `running`, `paused` or empty. */
const STATE = 'policySpeech.stopWatch';
const START = 'policySpeech.stopWatch.start';
const PAUSE = 'policySpeech.stopWatch.pause';
const RESUME = 'policySpeech.stopWatch.resume';
const STOP = 'policySpeech.stopWatch.stop';
const CANCEL = 'policySpeech.stopWatch.cancel';
/** Command of the status bar's item; not in the manifest. */
const MENU = 'policySpeech.stopWatch.menu';
const SECOND = 1000;

interface Run {
  readonly document: vscode.TextDocument;
  /** Follows the edits of the draft. */
  readonly began: Began;
  readonly watch: StopWatch;
}

/** A stretch that may have been read, with its length and the speed that follows. */
interface Candidate {
  readonly kind: Stretch['kind'];
  readonly characters: number;
  readonly speed: Speed;
}

export class ReadingTimer implements vscode.Disposable {
  readonly #connection: Connection;
  readonly #speech: CurrentSpeech;
  readonly #status = statusItem();
  readonly #parts: readonly vscode.Disposable[];
  #run: Run | undefined;
  #tick: ReturnType<typeof setInterval> | undefined;

  constructor(connection: Connection, speech: CurrentSpeech) {
    this.#connection = connection;
    this.#speech = speech;
    const commands: Readonly<Record<string, () => unknown>> = {
      [START]: () => { this.#start(); },
      [PAUSE]: () => { this.#turn(pauseWatch); },
      [RESUME]: () => { this.#turn(resumeWatch); },
      [STOP]: () => this.#stop(),
      [CANCEL]: () => { this.#cancel(); },
      [MENU]: () => this.#menu(),
    };
    this.#parts = [
      this.#status,
      ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => { this.#follow(document, contentChanges); }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document !== this.#run?.document) return;
        this.#set(undefined);
        void vscode.window.showInformationMessage(t('稿子关了，朗读计时已取消。'));
      }),
    ];
  }

  dispose(): void {
    clearInterval(this.#tick);
    for (const part of this.#parts) part.dispose();
  }

  #start(): void {
    const { document, editor } = this.#speech;
    if (this.#run) return;
    if (!document) {
      void vscode.window.showInformationMessage(t('先打开一篇讲话稿，再开始朗读计时。'));
      return;
    }
    const { start, end } = editor?.selection ?? new vscode.Selection(0, 0, 0, 0);
    this.#set({ document, began: { start: document.offsetAt(start), end: document.offsetAt(end) }, watch: startWatch(Date.now()) });
  }

  #turn(turned: (watch: StopWatch, now: number) => StopWatch): void {
    if (this.#run) this.#set({ ...this.#run, watch: turned(this.#run.watch, Date.now()) });
  }

  #cancel(): void {
    if (!this.#run) return;
    this.#set(undefined);
    vscode.window.setStatusBarMessage(t('朗读计时已取消。'), 3000);
  }

  /** The stop watch stands still while the drafter is asked what was read, and goes on from there if need be. */
  async #stop(): Promise<void> {
    if (!this.#run) return;
    this.#turn(pauseWatch);
    const { document, watch } = this.#run;
    const candidates = await this.#candidates(this.#run);
    if (this.#run?.document !== document) return;
    if (!candidates) {
      void vscode.window.showErrorMessage(t('检查服务没有答复，语速没能算出。计时已暂停，可以再停一次。'));
      return;
    }
    const likely = candidates.filter(({ speed }) => speed.kind === 'speed');
    const seconds = elapsedText(elapsed(watch, Date.now()));
    if (likely.length === 0) {
      this.#set(undefined);
      void vscode.window.showWarningMessage(whyNot(candidates, seconds));
      return;
    }
    const chosen = likely.length === 1 ? likely[0] : await choose(likely, seconds);
    if (!chosen) return;
    this.#set(undefined);
    await offer(chosen, seconds, document);
  }

  async #candidates({ document, began, watch }: Run): Promise<readonly Candidate[] | undefined> {
    const { editor } = this.#speech;
    const cursor = editor?.document === document ? document.offsetAt(editor.selection.active) : undefined;
    const stretches = stretchesRead(began, cursor, document.getText().length);
    const ranges = stretches.map(({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)));
    const result = await this.#connection.lengths(document, ranges);
    const { pauses } = readSettings(document.uri);
    const seconds = elapsed(watch, Date.now()) / SECOND;
    return result && stretches.flatMap(({ kind }, index) => {
      const length = result.lengths[index];
      return length ? [{ kind, characters: length.characters, speed: speedOf(length, seconds, pauses) }] : [];
    });
  }

  async #menu(): Promise<void> {
    if (!this.#run) return;
    const running = this.#run.watch.state === 'running';
    const items = [
      { label: `$(debug-stop) ${t('停下，算出语速')}`, command: STOP },
      running ? { label: `$(debug-pause) ${t('暂停')}`, command: PAUSE } : { label: `$(debug-continue) ${t('继续')}`, command: RESUME },
      { label: `$(close) ${t('取消计时')}`, command: CANCEL },
    ];
    const chosen = await vscode.window.showQuickPick(items, { title: t('朗读计时') });
    if (chosen) await vscode.commands.executeCommand(chosen.command);
  }

  #follow(document: vscode.TextDocument, contentChanges: readonly vscode.TextDocumentContentChangeEvent[]): void {
    if (!this.#run || document !== this.#run.document) return;
    const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, removed: rangeLength, added: text.length }));
    const { start, end } = this.#run.began;
    this.#run = { ...this.#run, began: { start: afterChanges(start, changes), end: afterChanges(end, changes) } };
  }

  #set(run: Run | undefined): void {
    this.#run = run;
    void vscode.commands.executeCommand('setContext', STATE, run?.watch.state ?? '');
    clearInterval(this.#tick);
    this.#tick = run?.watch.state === 'running' ? setInterval(() => { this.#draw(); }, SECOND) : undefined;
    if (run) this.#status.show();
    else this.#status.hide();
    this.#draw();
  }

  #draw(): void {
    if (!this.#run) return;
    const { watch } = this.#run;
    this.#status.text = `$(${watch.state === 'running' ? 'watch' : 'debug-pause'}) ${elapsedText(elapsed(watch, Date.now()))}`;
    this.#status.tooltip = watch.state === 'running' ? t('正在朗读计时。念完了点这里，停下、暂停或取消。') : t('朗读计时已暂停。点这里继续、停下或取消。');
  }
}

function choose(candidates: readonly Candidate[], seconds: string): Thenable<Candidate | undefined> {
  const names: Readonly<Record<Stretch['kind'], string>> = { selection: t('开始时选中的一段'), between: t('从开始时的光标到现在的光标'), whole: t('全文') };
  const items = candidates.map((candidate) => ({
    label: names[candidate.kind],
    description: t('{0}，每分钟 {1} 字', charactersText(candidate.characters, t), perMinute(candidate)),
    candidate,
  }));
  return vscode.window.showQuickPick(items, { title: t('念了 {0}。念的是哪一段？', seconds), ignoreFocusOut: true }).then((item) => item?.candidate);
}

/** Tells the speed and offers to keep it. */
async function offer(candidate: Candidate, seconds: string, { uri }: vscode.TextDocument): Promise<void> {
  const speed = perMinute(candidate);
  const { charactersPerMinute } = readSettings(uri);
  const words = t('念了 {0}，{1}：你的语速是每分钟 {2} 字。', seconds, charactersText(candidate.characters, t), speed);
  if (speed === charactersPerMinute) {
    void vscode.window.showInformationMessage(`${words}${t('和现在的设置一样。')}`);
    return;
  }
  const save = t('存为我的语速');
  const chosen = await vscode.window.showInformationMessage(`${words}${t('现在按每分钟 {0} 字估算时间。', charactersPerMinute)}`, save);
  if (chosen !== save) return;
  await updateWhereSet('charactersPerMinute', speed, uri);
  vscode.window.setStatusBarMessage(t('已按每分钟 {0} 字估算时间。', speed), 5000);
}

function whyNot(candidates: readonly Candidate[], seconds: string): string {
  const { speed, characters } = candidates[0] ?? { characters: 0 };
  if (speed?.kind !== 'unlikely') return t('念了 {0}，{1}，太少，算不出语速。至少念二十秒、四十个字。', seconds, charactersText(characters, t));
  return t('念了 {0}，算出来每分钟 {1} 字，不像念稿的语速（{2}—{3}），没有保存。是不是没念完？只念一段的话，先选中那一段再开始。', seconds, speed.charactersPerMinute, SLOWEST, FASTEST);
}

function perMinute({ speed }: Candidate): number {
  return speed.kind === 'too-short' ? 0 : speed.charactersPerMinute;
}

function statusItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('policySpeech.stopWatch', vscode.StatusBarAlignment.Right, 114);
  item.name = t('讲话稿：朗读计时');
  item.command = MENU;
  return item;
}
