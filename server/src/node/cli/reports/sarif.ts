/** Report as SARIF 2.1.0, for code scanning services and viewers. */
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locale } from '../../../l10n/messages';
import { rules } from '../../../rules/index';
import type { Rule, Severity } from '../../../rules/rule';
import { version } from '../version';
import { createJsonWriter, indented } from './jsonList';
import type { CheckedFile, Range, Report, ReportedFinding, UncheckedFile } from './report';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

export function createSarifReport(write: (text: string) => void, locale: Locale, rulePages: string): Report {
  const ids = rules.map((rule) => rule.meta.id);
  const { add, end } = createJsonWriter(write);
  const driver = {
    name: 'policy-speech',
    semanticVersion: version,
    language: locale === 'zh' ? 'zh-CN' : 'en',
    rules: rules.map((rule) => descriptor(rule, locale, rulePages)),
  };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', newlineSequences: ['\r\n', '\n', '\r'] };
  let begun = false;
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  add(`${JSON.stringify(log, null, 2).slice(0, -END_OF_RUN.length)},\n      "results": [`);
  return {
    file(file) {
      for (const finding of file.findings) {
        add(`${begun ? ',\n' : '\n'}${indented(result(file, finding, ids.indexOf(finding.rule.meta.id)), '        ')}`);
        begun = true;
      }
    },
    end(unchecked) {
      end(`${begun ? '\n      ' : ''}],\n      "invocations": [\n${indented(invocation(unchecked), '        ')}\n      ]${END_OF_RUN}\n`);
    },
  };
}

/** What follows the last member of the one run. */
const END_OF_RUN = '\n    }\n  ]\n}';

/** The page travels inside the report, as its address is good on this machine only. */
function descriptor({ meta }: Rule, locale: Locale, rulePages: string): object {
  const page = join(rulePages, `${meta.id}.md`);
  const markdown = existsSync(page) ? readFileSync(page, 'utf8') : undefined;
  return {
    id: meta.id,
    name: locale === 'zh' ? meta.name : meta.nameEn,
    shortDescription: { text: locale === 'zh' ? meta.name : meta.nameEn },
    helpUri: pathToFileURL(page).href,
    ...(markdown === undefined ? {} : { help: { text: markdown, markdown } }),
    defaultConfiguration: { level: LEVEL[meta.severity], enabled: meta.off !== true && meta.finalOnly !== true },
    properties: { group: meta.group, source: meta.source, severity: meta.severity },
  };
}

function result(file: CheckedFile, finding: ReportedFinding, ruleIndex: number): object {
  const artifactLocation = { uri: uriOf(file.path) };
  const fixes = finding.fixes.filter((fix) => fix.edits.length > 0);
  return {
    ruleId: finding.rule.meta.id,
    ruleIndex,
    level: LEVEL[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region: region(finding.range) } }],
    relatedLocations: finding.related.map((place, id) => ({
      id,
      message: { text: place.message },
      physicalLocation: { artifactLocation, region: region(place.range) },
    })),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixJson(fix, artifactLocation)) }),
    properties: { severity: finding.severity },
  };
}

function fixJson(fix: ReportedFinding['fixes'][number], artifactLocation: object): object {
  const replacements = fix.edits.map((edit) => ({
    deletedRegion: region(edit.range),
    insertedContent: { text: edit.newText },
  }));
  return { description: { text: fix.title }, artifactChanges: [{ artifactLocation, replacements }], properties: { safe: fix.safe } };
}

function invocation(unchecked: readonly UncheckedFile[]): object {
  return {
    executionSuccessful: unchecked.length === 0,
    toolExecutionNotifications: unchecked.map(({ path, message }) => ({
      level: 'error',
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
    })),
  };
}

function region({ start, end }: Range): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A path as given stays relative, so that the report can be read on another machine. */
function uriOf(path: string): string {
  const wellFormed = path.replace(/\p{Surrogate}/gu, '\ufffd');
  if (isAbsolute(wellFormed)) return pathToFileURL(wellFormed).href;
  return wellFormed.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
