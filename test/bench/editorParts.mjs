/** What an editor waits for: the first findings, those after an edit, answers, an outline; and the memory it costs. */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LanguageServer, series } from './languageServer.mjs';
import { markdownServer } from './peers.mjs';
import { mb, median, ms, quantile, reason, times } from './statistics.mjs';
import { asMarkdown, SIZES, textOf } from './texts.mjs';

const OURS = { command: [resolve('dist/server/node/main.js'), '--stdio'] };
const MARKDOWN = 'vscode-markdown-languageserver';
const ECHOING = 'echo server that sends the same';
const STARTS = 9;
const EDITS = 200;
const SETTLED = 3000;
/** For one server and one size. */
const SECONDS = 15;

/** From spawn to the first findings. */
export async function starting({ table, echo }) {
  const text = textOf(5_000);
  const taken = { ours: [], floor: [] };
  for (let run = 0; run < STARTS; run++) {
    for (const [name, how] of [['ours', OURS], ['floor', { command: [echo] }]]) {
      const start = performance.now();
      await withServer(how, (server) => server.open('file:///bench/a.txt', 'policy-speech', text));
      taken[name].push(performance.now() - start);
    }
  }
  const [ours, floor] = [median(taken.ours), median(taken.floor)];
  table.row('spawn → findings', '5k', ms(ours), `${ms(floor)} empty server`, times(ours, floor));
}

/** From an edit to the findings of the new text. */
export async function editing({ table, echo, work }) {
  const tails = [];
  for (const { name, length } of SIZES) {
    const text = textOf(length);
    const ours = await edits(OURS, text);
    const floor = await edits({ command: [echo] }, text);
    const same = await edits(await echoing({ echo, work }, 'policy-speech', text), text);
    tails.push(quantile(ours, 0.95));
    const others = `${ECHOING} findings ${shares(same)}, p95 ${times(quantile(ours, 0.95), quantile(same, 0.95))}`;
    table.row('edit → findings', `${name}, ${ours.length} edits`, shares(ours), `${shares(floor)} echo server`, `p95 ${times(quantile(ours, 0.95), quantile(floor, 0.95))}`, others);
  }
  table.row('edit → findings', '2M : 5k', `p95 ${times(tails[2], tails[0])}`);
}

/** From an edit to the findings when V8 is done with the program: it optimizes what has run often. */
export async function settled({ table, echo }) {
  for (const { name, length } of SIZES) {
    const text = textOf(length);
    const ours = await edits(OURS, text, SETTLED);
    const floor = await edits({ command: [echo] }, text, SETTLED);
    table.row('edit → findings', `${name}, ${ours.length} edits after ${SETTLED}`, shares(ours), `${shares(floor)} echo server`, `p95 ${times(quantile(ours, 0.95), quantile(floor, 0.95))}`);
  }
}

/** The first edits after a draft is opened, while the thread that cuts words is being loaded; beside a server that has none to load. */
export async function words({ table, work }) {
  const without = join(work, 'server');
  cpSync('dist/server', without, { recursive: true });
  rmSync(join(without, 'dict'), { recursive: true });
  const taken = { loading: [], without: [] };
  for (let run = 0; run < STARTS; run++) {
    for (const [name, how] of [['loading', OURS], ['without', { command: [join(without, 'node/main.js'), '--stdio'] }]]) {
      taken[name].push(...(await withServer(how, async (server) => {
        await server.open('file:///bench/a.txt', 'policy-speech', textOf(5_000));
        return series((random) => server.edit(random), 40, 2);
      })));
    }
  }
  const [loading, plain] = [taken.loading, taken.without];
  table.row('edit → findings', '5k, first 40 while words load', shares(loading), `${shares(plain)} without nodejieba`, `p95 ${times(quantile(loading, 0.95), quantile(plain, 0.95))}`);
}

/** A server that always answers what ours does on this text. */
async function echoing({ echo, work }, languageId, text) {
  const answers = await withServer(OURS, async (server) => {
    await server.open('file:///bench/a', languageId, text);
    return { symbols: await server.ask('textDocument/documentSymbol'), diagnostics: server.diagnostics };
  });
  const path = join(work, 'answers.json');
  writeFileSync(path, JSON.stringify(answers));
  return { command: [echo, path] };
}

/** @param before so many edits are not counted */
function edits(how, text, before = 10) {
  return withServer(how, async (server) => {
    await server.open('file:///bench/a.txt', 'policy-speech', text);
    await series((random) => server.edit(random), before, SECONDS);
    return series((random) => server.edit(random), EDITS, SECONDS);
  });
}

/** Answers when nothing has changed since the last one. */
export async function requests({ table }) {
  for (const { name, length } of SIZES) {
    await withServer(OURS, async (server) => {
      await server.open('file:///bench/a.txt', 'policy-speech', textOf(length));
      const position = server.middle();
      const asked = {
        documentSymbol: {},
        codeAction: { range: { start: position, end: position }, context: { diagnostics: [], only: ['quickfix'] } },
        ...(server.capabilities.completionProvider === undefined ? {} : { completion: { position } }),
      };
      for (const [request, params] of Object.entries(asked)) {
        const method = `textDocument/${request}`;
        await server.ask(method, params);
        const taken = await series(() => server.ask(method, params), 30, 5);
        table.row(request, name, shares(taken));
      }
    });
  }
}

/** An edit and the outline of the new text, in Markdown, as both servers read it: what the client takes to read the answer is in it. */
export async function outlining({ table, echo, work, peers: { [MARKDOWN]: peer } }) {
  for (const { name, length } of SIZES) {
    const text = asMarkdown(textOf(length));
    const outline = async (server, publishes) => {
      await server.open('file:///bench/a.md', 'markdown', text, { publishes });
      const once = async (random) => {
        await server.edit(random, { publishes });
        await server.ask('textDocument/documentSymbol');
      };
      await series(once, 3, 3);
      return series(once, 40, SECONDS);
    };
    const ours = await withServer(OURS, (server) => outline(server, false));
    const floor = await withServer(await echoing({ echo, work }, 'markdown', text), (server) => outline(server, false));
    let theirs = peer.failure;
    if (theirs === undefined) {
      try {
        const taken = await withMarkdownServer(peer.folder, (server) => outline(server, false));
        theirs = `${shares(taken)}, ${times(median(taken), median(ours))} as long, ${times(median(taken), median(floor))} the floor`;
      } catch (error) {
        theirs = reason(error);
      }
    }
    table.row('edit → outline', `${name} Markdown`, shares(ours), `${shares(floor)} ${ECHOING} answer`, times(median(ours), median(floor)), `${MARKDOWN} ${theirs}`);
  }
}

/** After an edit and before any list of headings has asked for words; then with such lists. */
export async function memory({ table, echo }) {
  const floor = await withServer({ command: [echo] }, async (server) => {
    await server.open('file:///bench/a.txt', 'policy-speech', textOf(5_000));
    return server.memory();
  });
  if (floor === null) return;
  const plain = '在全县工作会议上的讲话\n\n同志们：\n　　一、提高认识\n　　各地要认真落实。\n　　二、抓好落实\n　　各地要认真落实。\n';
  const show = async (input, text, wait) => {
    const used = await withServer(OURS, async (server) => {
      await server.open('file:///bench/a.txt', 'policy-speech', text);
      await new Promise((done) => { setTimeout(done, wait); });
      return server.memory();
    });
    table.row('server memory', input, mb(used), `${mb(floor)} empty server`, `+ ${mb(used - floor)}`);
  };
  await show('no word needed yet', plain, 500);
  for (const { name, length } of SIZES) await show(`${name}, words loaded`, textOf(length), 2000);
}

async function withServer(how, action) {
  const server = new LanguageServer(how);
  try {
    await server.initialize();
    return await action(server);
  } finally {
    server.stop();
  }
}

function withMarkdownServer(folder, action) {
  let current;
  return withServer(markdownServer(folder, () => current.text()), (server) => {
    current = server;
    return action(server);
  });
}

function shares(taken) {
  return `${ms(median(taken))}, p95 ${ms(quantile(taken, 0.95))}`;
}
