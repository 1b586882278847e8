/** Words of a text that are the names of set phrases (固定提法). */
import { SET_PHRASES } from './setPhrases';

/** Names that mean nothing else though they hold no number, and some whose members nobody lists. */
const UNMISTAKABLE: readonly string[] = [
  '国之大者', '两个一百年', '八项规定', '四种形态', '一带一路', '一国两制', '一岗双责', '党政同责', '人类命运共同体', '绿水青山就是金山银山', '新发展理念',
  '社会主义核心价值观', '中国式现代化', '伟大建党精神', '政治三力', '好干部标准', '放管服',
];
/** 四个意识, 三严三实: a count of at least three characters is a name wherever it stands. */
const COUNTED = /^[两三四五六七八九].{2}/;

/** Matches a name, with its quotation marks where it has them; names that may mean something else only with them. Linear; for `matchAll`. */
export function setPhrasePattern(): RegExp {
  const names = SET_PHRASES.map(({ name }) => name).filter((name) => name !== '');
  const plain = [...UNMISTAKABLE, ...names.filter((name) => COUNTED.test(name))];
  // What a name can begin with is looked at first: most characters of a speech begin none.
  const first = [...new Set(plain.map((name) => name.charAt(0)))].join('');
  return new RegExp(`“(?:${[...plain, ...names].join('|')})”|(?=[${first}])(?:${plain.join('|')})`, 'g');
}
