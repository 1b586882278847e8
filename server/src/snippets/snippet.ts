/** What a snippet (讲话片段) is: a stock part of a speech with places to fill in. */

/** Groups in the order in which their parts stand in a speech; `我的` are the drafter's own. */
export const SNIPPET_GROUPS = ['整篇', '标题', '称呼', '开头', '回顾', '过渡', '标题组', '分项', '段落', '固定', '主持', '结尾', '我的'] as const;

export type SnippetGroup = (typeof SNIPPET_GROUPS)[number];

export interface Snippet {
  /** Unlike that of any other snippet. */
  readonly id: string;
  readonly group: SnippetGroup;
  readonly title: string;
  /** When one uses it. */
  readonly description: string;
  /** Initials of the pinyin by which a drafter calls it: `xm`. */
  readonly initials: string;
  /** The Chinese words by which a drafter calls it: `下面讲`. */
  readonly words: string;
  /** `words` and title in pinyin without tones, divided by a blank: `xiamianjiang jiangsandianyijian`. */
  readonly pinyin: string;
  /** In the notation of the language server protocol (`${1:……}`), lines divided by `\n`, paragraphs by a blank line. */
  readonly body: string;
}
