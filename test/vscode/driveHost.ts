/** Opens a window whose extension host runs the tests and prints their results; all else that is logged goes to `.out/host.log`. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { launchBrowser } from './support/browser';
import { required } from './support/environment';
import { RESULT_PREFIX } from './support/mochaRun';

async function main(): Promise<number> {
  const log = join(required('POLICY_SPEECH_OUT'), 'host.log');
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.exposeFunction('codeAutomationLog', (_type: string, parts: unknown[]) => {
    for (const line of format(...parts).split('\n')) {
      if (line.startsWith(RESULT_PREFIX)) console.log(line.slice(RESULT_PREFIX.length));
      else appendFileSync(log, `${line}\n`);
    }
  });
  const failure = await new Promise<string>((resolve) => {
    page.once('crash', () => resolve('the page crashed'));
    page.exposeFunction('codeAutomationExit', (code: number) => resolve(code === 0 ? '' : 'failed'))
      .then(() => page.goto(required('POLICY_SPEECH_URL')))
      .catch((error: unknown) => resolve(String(error)));
  });
  await browser.close();
  if (failure !== '') console.error(`Tests in the extension host: ${failure}; what the editor logged is in ${log}`);
  return failure === '' ? 0 : 1;
}

void main().then((status) => process.exit(status));
