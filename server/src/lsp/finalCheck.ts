/** The final check (定稿检查) of open documents: which are at it, and what a report says of one. */
import type { LanguageService } from '../languageService';
import { renderMessage } from '../l10n/messages';
import { toRange } from './convert';
import { wordOf } from './diagnostics';
import { createOutlineMemory } from './outlineResult';
import type { FinalCheckResult } from './protocol';
import type { Reading } from './reading';
import type { ServerSettings } from './settings';

/** Documents at the final check. */
export interface FinalChecks {
  /** @returns whether this changes anything. */
  set(uri: string, on: boolean): boolean;
  /** The settings of a document at its moment; the same object for the same settings. */
  settings(uri: string, settings: ServerSettings): ServerSettings;
}

export function createFinalChecks(): FinalChecks {
  const on = new Set<string>();
  const made = new WeakMap<ServerSettings, ServerSettings>();
  return {
    set(uri, wanted) {
      if (!wanted) return on.delete(uri);
      const changed = !on.has(uri);
      on.add(uri);
      return changed;
    },
    settings(uri, settings) {
      if (!on.has(uri)) return settings;
      const final = made.get(settings) ?? { ...settings, config: { ...settings.config, moment: 'final' } };
      made.set(settings, final);
      return final;
    },
  };
}

export function toFinalCheckResult(service: LanguageService, { analysis, document, places, settings, locale }: Reading): FinalCheckResult {
  const outline = createOutlineMemory().toOutlineResult(places, service.outline(analysis), { version: document.version, settings, locale });
  return {
    version: document.version,
    titles: outline.speeches.map(({ label }) => label),
    characters: outline.characters,
    minutes: outline.minutes,
    placeholders: outline.placeholders.length,
    declaredCounts: outline.declaredCounts,
    findings: analysis.findings().map((finding) => {
      const { id, name, nameEn } = finding.rule.meta;
      return {
        rule: id,
        name: renderMessage({ zh: name, en: nameEn }, undefined, locale),
        severity: finding.severity,
        message: wordOf(finding, finding.messageId, finding.data, locale),
        range: toRange(places, finding.span),
        fixable: finding.fixes?.some(({ safe, edits }) => safe && edits.length > 0) ?? false,
      };
    }),
  };
}
