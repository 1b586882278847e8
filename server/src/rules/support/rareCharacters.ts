/** Characters of names and places that speakers misread, with their pronunciation. */
export const RARE_CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    垚: 'yáo', 犇: 'bēn', 骉: 'biāo', 羴: 'shān', 焱: 'yàn', 燚: 'yì', 翀: 'chōng', 祎: 'yī', 旻: 'mín', 昶: 'chǎng', 曌: 'zhào', 亓: 'qí', 仝: 'tóng',
    逄: 'páng', 郄: 'qiè', 禚: 'zhuó', 綦: 'qí', 缑: 'gōu', 郗: 'xī', 爨: 'cuàn', 媞: 'tí', 昇: 'shēng', 玥: 'yuè', 赟: 'yūn', 頔: 'dí', 珺: 'jùn', 璟: 'jǐng',
    琤: 'chēng', 翯: 'hè', 旸: 'yáng', 弢: 'tāo', 甪: 'lù', 砼: 'tóng', 圳: 'zhèn', 圩: 'xū（地名）或 wéi', 畲: 'shē', 峁: 'mǎo', 塬: 'yuán', 垸: 'yuàn', 甑: 'zèng', 濉: 'suī',
    亳: 'bó', 鄱: 'pó', 崆: 'kōng', 邛: 'qióng', 儋: 'dān', 郴: 'chēn', 渑: 'miǎn', 牟: 'mù（地名）',
  }),
);
