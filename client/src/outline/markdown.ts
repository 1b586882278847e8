/** Plain text as Markdown that shows it as it is, on one line. (VS Code's own `appendText` glues the words of a sentence together.) */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]()#+\-.!~<>|$&:@]/g, '\\$&');
}
