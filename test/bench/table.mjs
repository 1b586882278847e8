/** The table of results: printed row by row as they come, kept as Markdown. */

export function createTable(columns) {
  const rows = [];
  const widths = [22, 34, 24, 22, 14, 0];
  const line = (cells) => cells.map((cell, index) => String(cell).padEnd(widths[index] ?? 0)).join(' ').trimEnd();
  console.log(line(columns));
  return {
    /** @param cells in the order of the columns; the last ones may be left out */
    row(...cells) {
      const whole = columns.map((_, index) => cells[index] ?? '');
      rows.push(whole);
      console.log(line(whole));
    },
    markdown() {
      const shown = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
      return [shown(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map(shown), ''].join('\n');
    },
  };
}
