import type { PracticePart } from '#contracts/exchange';

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
