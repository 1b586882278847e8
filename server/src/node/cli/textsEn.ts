/** The command line in English. */
import { REFUSALS } from '../../edits/refusals';
import { renderMessage } from '../../l10n/messages';
import type { UsageProblem } from './arguments';
import type { CheckTotals, Failure, LineFailure, Texts } from './texts';

const HELP = `policy-speech: checks Chinese speech drafts for numbering, structure and leftovers, and lists their outline.

Usage: policy-speech <command> [options] <file|folder|->…

Commands:
  check      check drafts
  outline    list the outline
  renumber   put the numbering right, to standard output
  clean      clean pasted drafts, to standard output
  lsp        start the language server, for editors other than VS Code (lsp --stdio)

Options of check:
  --format text|json|sarif|github   output format, text by default
  --final                           final check: every rule runs, leftovers become errors
  --rule ID=off|hint|information|warning|error
                                    severity of one rule, repeatable; for the rules see check --help
  --fix                             correct and write back (safe fixes only)

Options of outline:
  --format text|json                output format, text by default

Options of renumber:
  --write                           write back into the files
  --scheme standard|short|ordinal|part
                                    convert the markers: standard 一、（一）1.（1）①, short 一、1.（1）①,
                                    ordinal 第一，（一）1.（1）①, part 第一部分 一、（一）1.（1）①
  --counts                          put promises (讲三点意见) right too where another number of points follows

Options of clean:
  --write                           write back into the files
  --skip KIND                       leave out one kind of change, repeatable: furniture, page-marks,
                                    paragraph-breaks, hard-line-breaks, punctuation, quotes, spaces, marker-forms
  --indent keep|two|none            indent of paragraphs: as it is (default), two characters, none

Common options:
  --ndjson                          line by line: a speech {"id": …, "text": "…"} a line in, a result a line out,
                                    in the same order; the id may be any JSON value and comes back as it was,
                                    Markdown has "markdown": true besides; a bad line gives {"id": …, "error": {…}}
                                    and the next goes on
  --stdin-filename NAME             name of standard input (-) in reports
  --lang zh|en                      language of messages, by default that of the environment
  -h, --help                        show this help
  -V, --version                     show the version

Severities and options may also stand in policy-speech.json, in the draft's folder or one above it; --rule comes first.
In folders, .txt, .md and .speech files are checked; UTF-8, UTF-16 with byte order mark, or GB18030.
Exit status: 0 no warning and no error; 1 at least one warning or error (check only); 2 bad usage or unreadable files.
With --ndjson findings and bad lines are in the results, and the status is 0 where all could be read and written.
`;

export const textsEn: Texts = {
  severity: { error: 'error', warning: 'warning', information: 'info', hint: 'hint' },
  help: HELP,
  rulesHeading: 'Rules (severity):',
  usage,
  seeHelp: ' Run policy-speech --help for usage.',
  failure,
  lineFailure,
  failedLines: (failed, all) => `${failed} of ${plural(all, 'speech', 'speeches')} without a result, see the error in its line.`,
  noDrafts: 'no .txt, .md or .speech file found.',
  outputFailed: (code) => `cannot write the result (${code}).`,
  internal: 'internal error, the run was not completed.',
  summary,
  progress: (done, total) => `Checking ${done}/${total}`,
  untitled: '(untitled)',
  length: (characters, minutes) => `${characters} characters, about ${minutes.toFixed(1)} min`,
  declared: (text, count, actual) => `${text}: ${count ?? 'some'} declared, ${actual} found`,
};

function usage(problem: UsageProblem): string {
  switch (problem.kind) {
    case 'no-command': return 'No command given.';
    case 'unknown-command': return `There is no command "${problem.command}".`;
    case 'unknown-option': return problem.command === '' ? `There is no option "${problem.option}".` : `Command ${problem.command} has no option "${problem.option}".`;
    case 'missing-value': return `Option ${problem.option} needs a value.`;
    case 'needless-value': return `Option ${problem.option} takes no value.`;
    case 'bad-value': return `Option ${problem.option} cannot be "${problem.value}", but ${problem.allowed}.`;
    case 'unknown-rule': return `There is no rule "${problem.rule}", see policy-speech check --help.`;
    case 'no-input': return `Command ${problem.command} needs files or folders; standard input is "-".`;
    case 'write-stdin': return 'Standard input cannot be written back; --write is for files only.';
    case 'fix-stdin': return 'Standard input cannot be written back; --fix is for files only.';
    case 'not-with-ndjson': return `Option ${problem.option} does not go with --ndjson.`;
    case 'needs-stdio': return 'The language server speaks over standard input and output only: lsp --stdio.';
    case 'stray-argument': return `Command lsp takes no file ("${problem.argument}").`;
  }
}

function failure(problem: Failure): string {
  switch (problem.kind) {
    case 'missing': return 'no such file or folder.';
    case 'no-permission': return 'no permission to read.';
    case 'no-regular-file': return 'not a regular file, not checked.';
    case 'unreadable': return `cannot be read (${problem.code}).`;
    case 'binary': return 'not plain text (holds NUL characters), not checked; save a Word document as plain text first.';
    case 'damaged-utf8': return `broken UTF-8 bytes in line ${problem.line}, not checked.`;
    case 'undecodable': return 'unknown encoding (not UTF-8, UTF-16 with byte order mark or GB18030), not checked.';
    case 'read-only': return 'no permission to write, not corrected.';
    case 'no-round-trip': return 'writing it in its encoding would change more than the corrections, not corrected; save it as UTF-8 first.';
    case 'changed-meanwhile': return 'changed by another program during the check, not corrected.';
    case 'unwritable': return `cannot be written (${problem.code}), not corrected.`;
    case 'internal': return 'internal error, this file was not checked.';
    case 'refused': return renderMessage(REFUSALS[problem.refusal], problem.data, 'en');
    case 'rule-failed': return `internal error in rule ${problem.rule}, which was not checked.`;
  }
}

function lineFailure(problem: LineFailure): string {
  switch (problem.kind) {
    case 'too-long': return `longer than ${problem.megabytes} MB, left out.`;
    case 'damaged-utf8': return 'broken UTF-8 bytes, left out.';
    case 'bad-json': return `not JSON (fault at character ${problem.column}).`;
    case 'no-object': return 'not a JSON object: {"id": …, "text": "the whole speech"}.';
    case 'no-text': return 'no text, or a text that is not a string.';
    case 'refused': return renderMessage(REFUSALS[problem.refusal], problem.data, 'en');
    case 'internal': return 'internal error, this speech was left out.';
  }
}

function summary({ files, bySeverity, fixable, fixedFiles, unchecked }: CheckTotals): string {
  const counts = [
    plural(bySeverity.error, 'error'), plural(bySeverity.warning, 'warning'),
    bySeverity.information === 0 ? '' : `${bySeverity.information} info`, plural(bySeverity.hint, 'hint'),
  ];
  const found = counts.filter((count) => count !== '').join(', ');
  return [
    `Checked ${plural(files, 'file') || '0 files'}: ${found || 'no problems found'}.`,
    fixedFiles > 0 ? ` Corrected ${plural(fixedFiles, 'file')}.` : '',
    fixable > 0 ? ` ${fixable} can be corrected with --fix.` : '',
    unchecked > 0 ? ` ${plural(unchecked, 'file or folder', 'files or folders')} not checked or not written back.` : '',
  ].join('');
}

/** Empty for none. */
function plural(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}
