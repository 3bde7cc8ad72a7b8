import type { Audience } from '#contracts';

export interface Track {
  readonly audience: Audience;
  readonly key: string;
  readonly name: string;
  readonly courses: readonly string[];
  readonly people: number;
}

/** What a demo municipality offers each year; the second number of people is for the smaller ones. */
export const tracks: readonly Track[] = [
  { audience: 'staff', key: 'staff-dx', name: '庁内DX人材育成', courses: ['dx-first-steps', 'bpr'], people: 36 },
  {
    audience: 'company',
    key: 'company-dx',
    name: '地域企業のDX・業態転換支援',
    courses: ['cloud-accounting'],
    people: 24,
  },
  { audience: 'citizen', key: 'citizen-work', name: '求職者オンライン受講促進', courses: ['it-for-work'], people: 28 },
];

/** `size` scales the number of people, so that small figures (「―」) can be seen too. */
export const municipalities = [
  { code: '992011', size: 1 },
  { code: '992020', size: 0.7 },
  { code: '992038', size: 0.5 },
  { code: '993018', size: 0.25 },
] as const;

/** 年度 of a moment in Japan. */
export function fiscalYearOf(now: Date): number {
  const japan = new Date(now.getTime() + 9 * 3600 * 1000);
  return japan.getUTCMonth() >= 3 ? japan.getUTCFullYear() : japan.getUTCFullYear() - 1;
}
