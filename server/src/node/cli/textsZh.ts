/** The command line in Chinese. */
import { REFUSALS } from '../../edits/refusals';
import { renderMessage } from '../../l10n/messages';
import type { UsageProblem } from './arguments';
import type { CheckTotals, Failure, LineFailure, Texts } from './texts';

const HELP = `policy-speech（讲话稿助手）：检查讲话稿的序号、层次和遗留内容，列出提纲。

用法：policy-speech <命令> [选项] <文件|文件夹|->…

命令：
  check      检查讲话稿
  outline    列出提纲
  renumber   重排序号，输出到标准输出
  clean      清理粘贴稿，输出到标准输出
  lsp        启动语言服务器，供 VS Code 以外的编辑器使用（lsp --stdio）

check 的选项：
  --format text|json|sarif|github   输出格式，默认 text
  --final                           定稿检查：启用全部规则，遗留内容按错误报告
  --rule ID=off|hint|information|warning|error
                                    设定一条规则的级别，可重复；规则见 check --help
  --fix                             自动改正并写回文件（只做稳妥的改正）

outline 的选项：
  --format text|json                输出格式，默认 text

renumber 的选项：
  --write                           写回文件
  --scheme standard|short|ordinal|part
                                    改用一套序号：standard 一、（一）1.（1）①，short 一、1.（1）①，
                                    ordinal 第一，（一）1.（1）①，part 第一部分 一、（一）1.（1）①
  --counts                          “讲三点意见”与后面的项数不符时一并改正

clean 的选项：
  --write                           写回文件
  --skip 种类                       不做这一种改动，可重复：furniture 网页残留，page-marks 分页号，
                                    paragraph-breaks 漏分段，hard-line-breaks 硬换行，punctuation 半角标点，
                                    quotes 直引号，spaces 多余空白，marker-forms 序号形式
  --indent keep|two|none            段首缩进：照旧（默认）、空两字、不空

通用选项：
  --ndjson                          逐行读写：一行一篇 {"id": …, "text": "…"}，一行一个结果，次序不变；
                                    id 可为任何 JSON 值，原样带回，Markdown 稿加 "markdown": true；
                                    有误的行给出 {"id": …, "error": {…}}，不影响后面
  --stdin-filename NAME             标准输入（-）在报告中的名称
  --lang zh|en                      提示语言，默认按环境变量
  -h, --help                        显示帮助
  -V, --version                     显示版本

各条规则的级别和选项也可写在 policy-speech.json 里，放在稿件所在的文件夹或其上级；--rule 优先。
文件夹内检查 .txt、.md 和 .speech 文件；编码可为 UTF-8、带 BOM 的 UTF-16 或 GB18030。
退出状态：0 没有警告和错误；1 至少有一个警告或错误（仅 check）；2 用法有误，或有文件无法读取。
用 --ndjson 时，问题和有误的行都写在结果里，读写正常即为 0。
`;

export const textsZh: Texts = {
  severity: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
  help: HELP,
  rulesHeading: '规则（级别）：',
  usage,
  seeHelp: '运行 policy-speech --help 查看用法。',
  failure,
  lineFailure,
  failedLines: (failed, all) => `${all} 篇中有 ${failed} 篇未能处理，原因见各行的 error。`,
  noDrafts: '没有找到 .txt、.md 或 .speech 文件。',
  outputFailed: (code) => `无法写出结果（${code}）。`,
  internal: '程序内部出错，未能完成。',
  summary,
  progress: (done, total) => `正在检查 ${done}/${total}`,
  untitled: '（无标题）',
  length: (characters, minutes) => `${characters} 字，约 ${minutes.toFixed(1)} 分钟`,
  declared: (text, count, actual) => `${text}：预告 ${count ?? '若干'} 点，实有 ${actual} 点`,
};

function usage(problem: UsageProblem): string {
  switch (problem.kind) {
    case 'no-command': return '没有写明命令。';
    case 'unknown-command': return `没有“${problem.command}”这个命令。`;
    case 'unknown-option': return problem.command === '' ? `没有“${problem.option}”这个选项。` : `命令 ${problem.command} 没有“${problem.option}”这个选项。`;
    case 'missing-value': return `选项 ${problem.option} 后面缺少值。`;
    case 'needless-value': return `选项 ${problem.option} 不带值。`;
    case 'bad-value': return `选项 ${problem.option} 不能用“${problem.value}”，可用：${problem.allowed}。`;
    case 'unknown-rule': return `没有“${problem.rule}”这条规则，规则见 policy-speech check --help。`;
    case 'no-input': return `命令 ${problem.command} 后面要写文件或文件夹，标准输入用“-”。`;
    case 'write-stdin': return '标准输入无法写回，--write 只能用于文件。';
    case 'fix-stdin': return '标准输入无法写回，--fix 只能用于文件。';
    case 'not-with-ndjson': return `选项 ${problem.option} 不能与 --ndjson 同用。`;
    case 'needs-stdio': return '语言服务器只支持标准输入输出，请写 lsp --stdio。';
    case 'stray-argument': return `命令 lsp 不接受文件“${problem.argument}”。`;
  }
}

function failure(problem: Failure): string {
  switch (problem.kind) {
    case 'missing': return '找不到这个文件或文件夹。';
    case 'no-permission': return '没有读取权限。';
    case 'no-regular-file': return '不是普通文件，无法检查。';
    case 'unreadable': return `无法读取（${problem.code}）。`;
    case 'binary': return '不是纯文本（含有空字符），无法检查；Word 文档请先另存为纯文本。';
    case 'damaged-utf8': return `第 ${problem.line} 行有损坏的 UTF-8 字节，无法检查。`;
    case 'undecodable': return '无法识别编码（不是 UTF-8、带 BOM 的 UTF-16 或 GB18030），无法检查。';
    case 'read-only': return '没有写入权限，未改正。';
    case 'no-round-trip': return '按原编码写回会改变没有改正的内容，未改正；请先另存为 UTF-8。';
    case 'changed-meanwhile': return '检查期间文件被别的程序改动，未改正。';
    case 'unwritable': return `无法写入（${problem.code}），未改正。`;
    case 'internal': return '程序内部出错，这个文件没有检查。';
    case 'refused': return renderMessage(REFUSALS[problem.refusal], problem.data, 'zh');
    case 'rule-failed': return `规则 ${problem.rule} 内部出错，这条规则没有检查。`;
  }
}

function lineFailure(problem: LineFailure): string {
  switch (problem.kind) {
    case 'too-long': return `这一行超过 ${problem.megabytes} MB，没有处理。`;
    case 'damaged-utf8': return '这一行有损坏的 UTF-8 字节，没有处理。';
    case 'bad-json': return `这一行不是 JSON（第 ${problem.column} 个字符有误）。`;
    case 'no-object': return '这一行要是一个 JSON 对象：{"id": …, "text": "讲话稿全文"}。';
    case 'no-text': return '缺少 text，或 text 不是字符串。';
    case 'refused': return renderMessage(REFUSALS[problem.refusal], problem.data, 'zh');
    case 'internal': return '程序内部出错，这一篇没有处理。';
  }
}

function summary({ files, bySeverity, fixable, fixedFiles, unchecked }: CheckTotals): string {
  const counts = [
    [bySeverity.error, '个错误'], [bySeverity.warning, '个警告'], [bySeverity.information, '条信息'], [bySeverity.hint, '条提示'],
  ] as const;
  const found = counts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`).join('，');
  return [
    `检查 ${files} 个文件：${found === '' ? '没有发现问题' : found}。`,
    fixedFiles > 0 ? `已改正 ${fixedFiles} 个文件。` : '',
    fixable > 0 ? `其中 ${fixable} 处可用 --fix 改正。` : '',
    unchecked > 0 ? `${unchecked} 个文件或文件夹未能检查或写回。` : '',
  ].join('');
}
