/** Residue of web pages and document libraries among the lines of a text. */
import { codesOf } from './characters';

const FURNITURE: readonly RegExp[] = [
  /由会员分享|\d+页珍藏版|资源得分|分享文档赚钱/,
  /^!\[[^\]]*\]\([^)]*\.(?:gif|jpe?g|png)[^)]*\)$/i,
  /^限制\s*\d+\s*内$/,
  /^[-•·*]?\s*(?:配\s*套\s*讲\s*稿|特\s*殊\s*限\s*制|关\s*键\s*词|温\s*馨\s*提\s*示)\s*[:：]?$/,
  /^如?PPT文件的首页显示|^部分文档作品中含有|双击word图标|仅作为作品整体效果示例/i,
  /^第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?$/,
  /^[-—－]\s*\d{1,3}\s*[-—－]$/,
  /^[^。！？]{2,60}\.(?:docx?|pdf|wps|pptx?)$/i,
];

/** Words that sound text uses too; a line of its own, without a full stop, betrays them. */
const LOOSE = /在线阅读|更多相关|文档下载|版权声明|本文来源|微信公众号|点击下载|扫码(?:关注|下载)|查看更多/;
const LOOSE_LENGTH = 40;

const LONGEST = 400;

const FIRST = codesOf('!限-•·*配特关温如Pp部第—－');
const LAST = codesOf('cxfstCXFST');

/**
 * Whether such a line may begin and end with these characters.
 * A line of others is no residue, unless it has a character that is `foreign` to speeches.
 */
export function mayFrameResidue(first: number, last: number): boolean {
  return FIRST.has(first) || LAST.has(last);
}

/** Whether a line, without the blanks around it, is such residue by its own words. */
export function isResidueLine(content: string): boolean {
  return content.length <= LONGEST && (FURNITURE.some((pattern) => pattern.test(content)) || isLoose(content));
}

function isLoose(content: string): boolean {
  return content.length <= LOOSE_LENGTH && LOOSE.test(content) && !/[。；，：]$/.test(content);
}
