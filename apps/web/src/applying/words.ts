import { plural, t } from '@lingui/core/macro';
import type { z } from 'zod';
import type { AgeBand, ApplicationState, EmploymentStatus } from '#contracts/progress';
import { hours } from '../texts/figures.js';

/** 求職状況, in the words of those who apply. */
export const employmentStatusName = (status: EmploymentStatus): string =>
  ({
    'job-seeking': t`仕事を探している`,
    employed: t`働いている`,
    'self-employed': t`自営業をしている`,
    'leaving-soon': t`もうすぐ仕事を辞める`,
    student: t`学生`,
    other: t`そのほか`,
  })[status];

export const employmentStatuses = () =>
  (['job-seeking', 'employed', 'self-employed', 'leaving-soon', 'student', 'other'] as const).map((value) => ({
    value,
    label: employmentStatusName(value),
  }));

/** A band begins with its first year. */
export function ageBandName(band: z.infer<typeof AgeBand>): string {
  const from = Number.parseInt(band, 10);
  return from === 70 ? t`70代以上` : t`${from}代`;
}

/** How an application stands, to who applied. */
export const standsAs = (state: ApplicationState): string =>
  ({
    unconfirmed: t`申込みは、まだ確定していません。`,
    submitted: t`申込みを受け付けました。担当者が決めるのを待っています。`,
    waiting: t`補欠です。席が空くと、順番にお知らせします。`,
    offered: t`席が空きました。受けるかどうかを選んでください。`,
    accepted: t`受け入れが決まりました。`,
    declined: t`今回は、受け入れできませんでした。`,
    withdrawn: t`申込みは、取り消されています。`,
  })[state];

/** Minutes of learning: 40分, 2時間, 1時間30分. */
export function lengthOf(count: number): string {
  const [whole, rest] = [Math.floor(count / 60), count % 60];
  if (whole === 0) return plural(count, { other: '#分' });
  return rest === 0 ? hours(whole) : t`${whole}時間${rest}分`;
}
