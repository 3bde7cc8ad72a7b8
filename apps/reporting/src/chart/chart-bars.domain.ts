import { MASKED, type Count, type ProgrammeFigures } from '#contracts/reporting';

export const steps = ['登録', '開始', '修了'] as const;

export interface Bar {
  readonly group: string;
  readonly step: (typeof steps)[number];
  /** Null where the count is hidden. */
  readonly people: number | null;
}

const WHOLE = '事業全体';

/** The bars: the whole programme, then each course. A course has no enrolments of its own. */
export function barsOf(
  courses: readonly { readonly key: string; readonly title: string }[],
  { enrolled, started, completed, courses: counted }: ProgrammeFigures,
): Bar[] {
  const bar = (group: string, step: Bar['step'], count: Count = 0): Bar => ({
    group,
    step,
    people: count === MASKED ? null : Number(count),
  });
  return [
    bar(WHOLE, '登録', enrolled),
    bar(WHOLE, '開始', started),
    bar(WHOLE, '修了', completed),
    ...courses.flatMap(({ key, title }) => [
      bar(title, '開始', counted[key]?.started),
      bar(title, '修了', counted[key]?.completed),
    ]),
  ];
}

/** The picture in a sentence, for who cannot see it. */
export function sentenceOf(name: string, bars: readonly Bar[]): string {
  const groups = [...new Set(bars.map(({ group }) => group))].map((group) => {
    const counts = bars.filter((bar) => bar.group === group).map(({ step, people }) => `${step}${people ?? MASKED}人`);
    return `${group}は${counts.join('、')}`;
  });
  return `${name}の登録、開始、修了の人数の棒グラフ。${groups.join('。')}。`;
}
