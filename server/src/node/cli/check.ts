/** The command `check`: findings of every draft, corrected first where asked. */
import { rules } from '../../rules/index';
import { createLineIndex } from '../../text/lineIndex';
import { createLazyJieba } from '../segmenter/jieba';
import type { CheckCommand } from './arguments';
import { checkInput, type Checks, type Outcome } from './checkDraft';
import { createDraftConfig } from './draftConfig';
import { announceDrafts } from './drafts';
import { createGithubReport } from './reports/github';
import { createJsonReport } from './reports/json';
import type { Report } from './reports/report';
import { createSarifReport } from './reports/sarif';
import { createTextReport } from './reports/text';
import type { ExitStatus, Session } from './session';
import { createStyle } from './style';
import { checkInThreads, usefulThreads } from './threads';
import { findInputs, type Input } from './walk';

/** So many files are worth the threads that check them. */
const MANY = 100;

export async function check(command: CheckCommand, session: Session): Promise<ExitStatus> {
  const report = createReport(command, session);
  const configOf = createDraftConfig(command, session);
  const inputs = [...findInputs(command.paths, command.stdinName)];
  const checks = await startChecks(inputs, command, session, configOf);
  const byId = new Map(rules.map((rule) => [rule.meta.id, rule]));
  let found = false;
  try {
    for (const [index, { path }] of announceDrafts(session, inputs)) {
      const outcome = await checks.of(index);
      if (outcome.kind === 'unread') {
        session.complain(path, outcome.failure);
        continue;
      }
      // Another thread has no terminal to tell the faults of configuration files.
      configOf(path);
      if (outcome.kind === 'broken') {
        session.complain(path, { kind: 'internal' });
        continue;
      }
      for (const failure of outcome.failures) session.complain(path, failure);
      const { text, fixed } = outcome;
      const findings = outcome.findings.flatMap((finding) => {
        const rule = byId.get(finding.rule);
        return rule === undefined ? [] : [{ ...finding, rule }];
      });
      found ||= findings.some(({ severity }) => severity === 'warning' || severity === 'error');
      report.file({ path, text, lines: createLineIndex(text), fixed, findings });
    }
  } finally {
    checks.end();
  }
  report.end(session.complaints);
  return session.complaints.length > 0 ? 2 : found ? 1 : 0;
}

/** Files are corrected one after another: two names may stand for one file. */
async function startChecks(inputs: readonly Input[], { fix, config }: CheckCommand, session: Session, configOf: ReturnType<typeof createDraftConfig>): Promise<Checks> {
  const { dictionary, locale, terminal, program } = session;
  const checking = { fix, locale, words: createLazyJieba(dictionary), configOf };
  const here = (input: Input): Promise<Outcome> => checkInput(input, terminal, checking);
  if (program !== null && !fix && inputs.length >= MANY) {
    const count = await usefulThreads();
    if (count > 1) return checkInThreads(inputs, { program, job: { config, locale, dictionary }, here, count });
  }
  return {
    of: (index) => {
      const input = inputs[index];
      return input === undefined ? Promise.resolve({ kind: 'broken' }) : here(input);
    },
    end: () => undefined,
  };
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
