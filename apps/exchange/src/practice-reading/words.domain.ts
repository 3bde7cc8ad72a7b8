import type { PracticePart, Theme } from '#contracts/exchange';

export const themeWords: Readonly<Record<Theme, string>> = {
  staff: '庁内DX人材育成',
  companies: '地域企業のDX推進',
  citizens: '市民のリスキリング',
};

/** The parts of a practice as they are headed, in the order in which they are read. */
export const partWords: Readonly<Record<PracticePart, string>> = {
  context: '背景',
  problem: '困っていたこと',
  done: '取り組んだこと',
  people: '体制',
  cost: '費用',
  result: '結果',
  failed: 'うまくいかなかったこと、次にするなら',
};
