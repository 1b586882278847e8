/** The core in one process after warm-up, and what activation costs the window. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { median, ms } from './statistics.mjs';
import { textOf } from './texts.mjs';

const LENGTH = 100_000;
const RUNS = 25;
/** So long the engine runs before it is measured: V8 optimizes for as long. */
const WARM_UP = 1500;
const STARTS = 7;
const NUMBERING = /^(?:outline|lost|inline-series|declared|.*ordinal)/;

/** Characters a second. */
export function throughput({ table, core: path }) {
  const core = createRequire(import.meta.url)(path);
  const text = textOf(LENGTH);
  const check = (rules) => () => {
    core.runRules({ parsed: core.parseText(text, false) }, rules, core.DEFAULT_CONFIG, (_, error) => { throw error; });
  };
  const parts = {
    outline: () => core.parseText(text, false),
    'outline and numbering rules': check(core.rules.filter(({ meta }) => NUMBERING.test(meta.id))),
    'outline and all rules': check(core.rules),
  };
  for (const [name, run] of Object.entries(parts)) {
    for (const end = performance.now() + WARM_UP; performance.now() < end; ) run();
    const taken = Array.from({ length: RUNS }, () => timed(run));
    table.row('in one process', name, `${(text.length / median(taken) / 1000).toFixed(1)} M characters/s`);
  }
}

/** With a `vscode` that answers at once: what is ours alone. */
export function activation({ table, core }) {
  const script = (call) => `const core = require(${JSON.stringify(core)}); Promise.resolve(core.${call}()).then((result) => console.log(JSON.stringify(result)))`;
  const runs = Array.from({ length: STARTS }, () => JSON.parse(node(script('activateExtension'))));
  const client = Array.from({ length: STARTS }, () => JSON.parse(node(script('loadLanguageClient'))));
  table.row('activation', 'extension.js loaded', ms(median(runs.map(({ load }) => load))));
  table.row('activation', 'activate() returns after', ms(median(runs.map(({ activate }) => activate))));
  table.row('after activation', 'languageClient.js loaded', ms(median(client)));
}

function node(script) {
  return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
}

function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}
