/** Installs the editors for trying and testing the extension into the cache: `node client/tools/editors.mjs [light] [full]`. */
import { installFullEditor } from './fullEditor.mjs';
import { installLightEditor } from './lightEditor.mjs';
import { exitOnSignals } from './processes.mjs';
import { Failure, runMain, tell } from './say.mjs';

const editors = { light: installLightEditor, full: installFullEditor };

await runMain(async () => {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !Object.hasOwn(editors, name));
  if (unknown !== undefined) throw new Failure(`没有「${unknown}」这种编辑器，可选 light、full。`, `There is no editor “${unknown}”; choose light or full.`, 2);
  exitOnSignals();
  for (const name of names.length > 0 ? names : Object.keys(editors)) {
    const folder = await editors[name]();
    tell(`${name}：已就绪，${folder}`, `${name}: ready, ${folder}`);
  }
});
