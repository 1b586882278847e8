/** 入门: the walkthrough of the manifest (`contributes.walkthroughs`), opened by command. */
import * as vscode from 'vscode';

/** Command. */
export const OPEN_WALKTHROUGH = 'policySpeech.openWalkthrough';

const WALKTHROUGH = 'policySpeech.firstSteps';

/** @param extension id of ours, as in `publisher.name`. */
export async function openWalkthrough(extension: string): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension}#${WALKTHROUGH}`, false);
}
