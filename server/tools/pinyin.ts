/** Spells the names of snippets in pinyin without tones, by a table of the characters that occur in them. */

/** Syllable and its characters; a character stands once, with the sound it has in our names. */
const SYLLABLES = `
an安 bao保报 bi必 biao标表 bin宾 bu不部 cai才 can参 cha查 chang场 cheng称成程 chi持 chou筹 chuan传串 ci词辞次 cong从 cu促 cun村
da达大 dai代 dan单 dang当党 dao导 de的 deng等 di第 dian点 diao调 ding定 dong动 du督渡 duan段 er二 fa发 fen分 feng风 fu夫 gan感干 gang刚
gao告 ge个各 geng更 gong工功供 gu固顾 guan管 guo过 hang行 hao号 he合何贺 hu呼护 hua话 hui回会 ji级几既绩 jia加 jian坚间见 jiang讲
jie节结 jin进 jing经 jiu究就 ju局 kai开 kan看 kao考 ke课 lai来 lao老 le了 li理力 liang两 ling领 luo落 me么 men门们 mian面 mu目
nian念 nong农 pian篇 ping评 pu谱 qi期其起 qian前 qiang强 qing清请 qiu求 quan全 ren人认任 ri日 san三散 shan山 shang上 shen什 sheng生
shi师时识实式势是 shou首 shu署述 shuang双 si四 tai态 tan谈 ti提题 ting听 tong通同统 tou头 tui推 wei维尾为位 wen问 wu务 xi习
xia下 xian先 xiang乡项 xiao小 xie写谢 xin新信 xing形兴 xu须 xuan宣 xue学 ya压 yan言研 yao要 yi一以议意 yin引 you又 yu予 yuan员
zai再在 ze责 zen怎 zhai摘 zhan展战 zhang彰 zhao召 zhen振 zheng整政 zhi职治致志 zhong种 zhu主祝 zhua抓 zi子字自 zong总 zu组 zuo作座`;

const SOUNDS: ReadonlyMap<string, string> = new Map(
  [...SYLLABLES.matchAll(/([a-z]+)(\P{ASCII}+)/gu)].flatMap(([, sound = '', characters = '']) => Array.from(characters, (character): [string, string] => [character, sound])),
);

/**
 * `下面讲` → `xiamianjiang`; what is no Chinese character is left out.
 * @throws Error for a Chinese character that is not in the table yet.
 */
export function pinyin(name: string): string {
  return Array.from(name.matchAll(/\p{Script=Han}/gu), ([character]) => {
    const sound = SOUNDS.get(character);
    if (sound === undefined) throw new Error(`server/tools/pinyin.ts: ${character} is missing`);
    return sound;
  }).join('');
}
