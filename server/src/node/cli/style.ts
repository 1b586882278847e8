/** Colours of the terminal, or none. */
import type { Severity } from '../../rules/rule';

export interface Style {
  path(text: string): string;
  faint(text: string): string;
  severity(severity: Severity, text: string): string;
}

const COLOUR: Readonly<Record<Severity, string>> = { error: '31', warning: '33', information: '36', hint: '34' };

export function createStyle(coloured: boolean): Style {
  const paint = (code: string) => (text: string) => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);
  return {
    path: paint('1'),
    faint: paint('2'),
    severity: (severity, text) => paint(COLOUR[severity])(text),
  };
}

/** See no-color.org: any value but the empty one forbids colours. */
export function wantsColour(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  return isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
