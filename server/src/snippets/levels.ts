/** Who speaks where: the words of an office that change from level to level. */

export const SKELETON_LEVELS = ['县', '市', '局', '学校', '企业'] as const;

export type SkeletonLevel = (typeof SKELETON_LEVELS)[number];

export interface LevelWords {
  /** 全县 */
  readonly all: string;
  /** 我县 */
  readonly ours: string;
  /** 县委、县政府 */
  readonly bodies: string;
  /** 县委书记 */
  readonly leader: string;
  /** 县委办公室 */
  readonly office: string;
  /** Those who are to act: 各乡镇、各部门 */
  readonly units: string;
  /** 同志们 */
  readonly audience: string;
}

export const LEVEL_WORDS: Readonly<Record<SkeletonLevel, LevelWords>> = {
  县: { all: '全县', ours: '我县', bodies: '县委、县政府', leader: '县委书记', office: '县委办公室', units: '各乡镇、各部门', audience: '同志们' },
  市: { all: '全市', ours: '我市', bodies: '市委、市政府', leader: '市委书记', office: '市委办公室', units: '各县区、各部门', audience: '同志们' },
  局: { all: '全局', ours: '我局', bodies: '局党组', leader: '局长', office: '局办公室', units: '各科室、各下属单位', audience: '同志们' },
  学校: { all: '全校', ours: '我校', bodies: '学校党委', leader: '校长', office: '学校办公室', units: '各院系、各处室', audience: '老师们、同学们' },
  企业: { all: '全公司', ours: '我公司', bodies: '公司党委', leader: '董事长', office: '公司办公室', units: '各部门、各子公司', audience: '同志们' },
};
