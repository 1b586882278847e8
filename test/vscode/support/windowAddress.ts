/** Where a window is opened, with drafts of its own. */
import { cpSync, mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editorKind, required } from './environment';

/** What the window opens: the folder with the drafts, the folders of `workspace/多处/多处.code-workspace`, or nothing (in the full editor only). */
export type WindowKind = 'folder' | 'folders' | 'empty';

const ADDRESSES: Readonly<Record<WindowKind, string>> = { folder: 'POLICY_SPEECH_URL', folders: 'POLICY_SPEECH_FOLDERS_URL', empty: 'POLICY_SPEECH_URL' };

/**
 * The address of a new window. The full editor keeps unsaved changes by folder, on its server, and shows them in the next
 * window; so each window gets a fresh copy of the drafts. The browser-only editor forgets everything by itself.
 */
export function windowAddress(window: WindowKind): string {
  const address = required(ADDRESSES[window]);
  if (editorKind() === 'web') return address;
  const drafts = required('POLICY_SPEECH_DRAFTS');
  if (window === 'empty') return address.replace(`&folder=${encodeURIComponent(drafts)}`, '&ew=true');
  const own = join(mkdtempSync(join(dirname(drafts), 'window-')), 'drafts');
  cpSync(drafts, own, { recursive: true });
  return address.replace(encodeURIComponent(drafts), encodeURIComponent(own));
}
