/** The browser that shows the editor to the tests. */
import { chromium, type Browser } from 'playwright-core';

/** Starts a browser without a window; the path comes from `$POLICY_SPEECH_CHROMIUM`. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['POLICY_SPEECH_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
