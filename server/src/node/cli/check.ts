/** The command `check`: findings of every draft, corrected first where asked. */
import { fixAll } from '../../lint/fixAll';
import type { RuleFinding } from '../../lint/runRules';
import { createLineIndex } from '../../text/lineIndex';
import type { WordCutter } from '../../text/segmenter';
import { createLazyJieba } from '../segmenter/jieba';
import type { CheckCommand } from './arguments';
import { type Draft, writeDraft } from './draft';
import { createDraftConfig } from './draftConfig';
import { forEachDraft } from './drafts';
import { mainLineEnd } from './lineEnds';
import { lint } from './lint';
import { createGithubReport } from './reports/github';
import { createJsonReport } from './reports/json';
import { type Report, reportFinding } from './reports/report';
import { createSarifReport } from './reports/sarif';
import { createTextReport } from './reports/text';
import type { ExitStatus, Session } from './session';
import { createStyle } from './style';

export async function check(command: CheckCommand, session: Session): Promise<ExitStatus> {
  const report = createReport(command, session);
  const configOf = createDraftConfig(command, session);
  const words = createLazyJieba(session.dictionary);
  let found = false;
  await forEachDraft(session, command, (draft) => {
    const { text, findings, fixed } = findingsOf(draft, { config: configOf(draft.path), fix: command.fix, words }, session);
    const lines = createLineIndex(text);
    found ||= findings.some(({ severity }) => severity === 'warning' || severity === 'error');
    report.file({
      path: draft.path,
      text,
      lines,
      fixed,
      findings: findings.map((finding) => reportFinding(finding, lines, session.locale)),
    });
  });
  report.end(session.complaints);
  return session.complaints.length > 0 ? 2 : found ? 1 : 0;
}

function createReport({ format, fix }: CheckCommand, session: Session): Report {
  const { write, locale } = session;
  switch (format) {
    case 'json': return createJsonReport(write);
    case 'sarif': return createSarifReport(write, locale, session.rulePages);
    case 'github': return createGithubReport(write, locale);
    case 'text': return createTextReport(write, session.texts, createStyle(session.coloured), fix);
  }
}

interface Checking extends Pick<CheckCommand, 'config' | 'fix'> {
  readonly words: WordCutter;
}

interface Checked {
  /** The text that the findings are about: corrected, if that could be written. */
  readonly text: string;
  readonly findings: readonly RuleFinding[];
  readonly fixed: boolean;
}

function findingsOf(draft: Draft, { config, fix, words }: Checking, session: Session): Checked {
  const failed = new Set<string>();
  const options = { markdown: draft.markdown, config, words, lineEnd: mainLineEnd(draft.text), onRuleFailure: (rule: string) => failed.add(rule) };
  const findingsIn = (text: string): readonly RuleFinding[] => lint(text, options);
  const text = fix ? fixAll(draft.text, findingsIn) : draft.text;
  const fixed = text !== draft.text && written(draft, text, session);
  const result = fixed ? text : draft.text;
  const findings = findingsIn(result);
  for (const rule of failed) session.complain(draft.path, { kind: 'rule-failed', rule });
  return { text: result, findings, fixed };
}

function written(draft: Draft, text: string, session: Session): boolean {
  const failure = writeDraft(draft, text);
  if (failure !== null) session.complain(draft.path, failure);
  return failure === null;
}
