/** The page of the reading view: ties keys, buttons and messages to the reader. */
import { actionOf, type ReadingAction } from './keys';
import { USUAL_SIZE } from './limits';
import type { PageMessage, PageState, PageWords, ScriptMessage } from './messages';
import { Reader } from './reader';
import { Screen } from './screen';

/** What VS Code gives to the pages that it shows. */
interface Host {
  postMessage(message: PageMessage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const { words = '{}', size = '' } = document.body.dataset;
const screen = new Screen();
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const fresh: PageState = { size: Number(size) || USUAL_SIZE, speed: null, place: null };
const reader = new Reader(screen, JSON.parse(words) as PageWords, host.getState() ?? fresh, () => !calm.matches);

function act(action: ReadingAction): void {
  const { running, state: { size: before } } = reader;
  reader.act(action);
  const { state } = reader;
  host.setState(state);
  if (state.size !== before) host.postMessage({ type: 'size', size: state.size });
  if (action === 'leave' && !running) host.postMessage({ type: 'leave', position: reader.position });
  if (reader.running && !running) requestAnimationFrame(frame);
}

function frame(time: number): void {
  if (reader.frame(time)) host.setState(reader.state);
  if (reader.running) requestAnimationFrame(frame);
}

addEventListener('message', ({ data }: MessageEvent<ScriptMessage>) => {
  if (data.type !== 'script') return;
  reader.load(data.script, data.goTo);
  host.setState(reader.state);
});
addEventListener('keydown', (event) => {
  const onButton = event.target instanceof HTMLButtonElement;
  const action = actionOf(event);
  if (action === null || (onButton && event.key === ' ')) return;
  event.preventDefault();
  act(action);
});
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-action]')) {
  button.addEventListener('click', ({ detail }) => {
    act(button.dataset['action'] as ReadingAction);
    // After the mouse, the space bar belongs to the text again.
    if (detail > 0) screen.stage.focus();
  });
}
screen.stage.addEventListener('click', ({ target }) => {
  const line = screen.lineOf(target);
  if (line === null) return;
  reader.goTo(line);
  host.setState(reader.state);
});
screen.stage.addEventListener('dblclick', ({ target }) => {
  const line = screen.lineOf(target);
  const position = line === null ? null : reader.positionOf(line);
  if (position !== null) host.postMessage({ type: 'goTo', position });
});
new ResizeObserver(() => { reader.layOut(); }).observe(screen.stage);
screen.stage.focus();
host.postMessage({ type: 'ready' });
