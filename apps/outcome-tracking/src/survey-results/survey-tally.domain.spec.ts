import type { QuestionnaireItem } from '#contracts/outcomes';
import { describe, expect, it } from '@jest/globals';
import { comparable } from './survey-change.domain.js';
import { hideSmall, SurveyTally } from './survey-tally.domain.js';

const scale = (max: number): QuestionnaireItem => ({
  type: 'scale',
  key: 'understanding',
  text: '理解度',
  required: true,
  max,
  low: '低い',
  high: '高い',
});
const comment: QuestionnaireItem = { type: 'text', key: 'comment', text: '自由記述', required: false, max: 100 };
const said = (points: number) => ({ item: 'understanding', points });

describe('the results of a survey', () => {
  const tallied = (...points: number[]) => {
    const tally = new SurveyTally([scale(6), comment]);
    for (const one of points) tally.add([said(one), { item: 'comment', text: `意見${one}` }]);
    return tally;
  };

  it('should say how many chose each point, and the mean with its scale', () => {
    const [item, words] = tallied(6, 6, 5, 1).results(0);
    expect(item).toMatchObject({ answered: 4, max: 6, mean: 4.5 });
    expect(item?.distribution.map(({ people }) => people)).toEqual([1, 0, 0, 0, 1, 2]);
    expect(words).toMatchObject({ mean: null, texts: ['意見1', '意見5', '意見6', '意見6'] });
  });

  it('should hide, of anonymous answers, all of fewer than k people', () => {
    const [item, words] = tallied(6, 6, 5, 1).results(5);
    expect(item).toMatchObject({ answered: '―', mean: '―' });
    expect(words?.texts).toEqual([]);
  });

  it('should hide small cells of a larger group, never one alone, and the mean that would tell them', () => {
    expect(hideSmall([8, 3, 7, 0], 5)).toEqual([8, '―', '―', 0]);
    expect(hideSmall([3, 2, 7], 5)).toEqual(['―', '―', 7]);
    expect(hideSmall([9, 0, 7], 5)).toEqual([9, 0, 7]);
    const [item] = tallied(...Array.from({ length: 9 }, () => 6), 1).results(5);
    expect(item).toMatchObject({ answered: 10, mean: '―' });
  });
});

describe('before and after', () => {
  const waves = [
    { wave: 'T0' as const, items: [scale(5)] },
    { wave: 'T1' as const, items: [scale(5), comment] },
    { wave: 'T2' as const, items: [scale(6)] },
  ];

  it('should compare the same item on the same scale, of people who answered both, in points', () => {
    const [change, ...none] = comparable(waves);
    expect(none).toEqual([]);
    const people = [
      [2, 4],
      [3, 5],
      [4, 3],
      [null, 5],
      [4, null],
    ] as const;
    for (const [before, after] of people)
      change?.add([
        { wave: 'T0', items: before === null ? [] : [said(before)] },
        { wave: 'T1', items: after === null ? [] : [said(after)] },
      ]);
    expect(change?.result()).toMatchObject({
      before: 'T0',
      after: 'T1',
      matched: 3,
      beforeRate: 33.3,
      afterRate: 66.7,
      changePoints: 33.3,
      beforeMean: 3,
      afterMean: 4,
    });
  });
});
