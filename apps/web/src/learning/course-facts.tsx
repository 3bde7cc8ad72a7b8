import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { Facts } from '../components/facts.js';
import { dayLabel, period } from '../texts/dates.js';
import { language } from '../texts/language.js';
import { minutesOf } from '../texts/figures.js';
import type { MyCourse } from './my-learning.js';
import { sentences } from './words.js';

/** What counts, until when, how long it takes, and for whom it is. */
export function CourseFacts({ course }: { course: MyCourse }) {
  const { programme, minutes, level, subtitled, designation } = course;
  const facts: (readonly [string, ReactNode])[] = [
    [t`終わる条件`, conditionOf(course)],
    [t`事業`, programme.name],
    [t`期間`, period(programme.startsOn, programme.endsOn)],
    [t`標準の学習時間`, minutesOf(minutes)],
  ];
  if (level) facts.push([t`レベル`, levelName(level)]);
  if (subtitled !== undefined)
    facts.push([t`字幕`, subtitled ? t`動画に字幕があります。` : t`動画に字幕はありません。`]);
  if (course.language) facts.push([t`講座のことば`, nameOfLanguage(course.language)]);
  if (designation) {
    const until = dayLabel(designation.until);
    facts.push([t`教育訓練給付の指定`, t`指定番号 ${designation.number}（${until}まで）`]);
  }
  return <Facts facts={facts} />;
}

function conditionOf({ lessons, missing: { passScore } }: MyCourse): string {
  const count = lessons.length;
  const all = t`すべてのレッスン（${count}）を終えること。`;
  const quizzes = lessons.some(({ kind }) => kind === 'quiz') ? t`確認テストは、合格すると終えたことになります。` : '';
  return sentences(all, quizzes, passScore === null ? '' : t`テストで${passScore}点をとること。`);
}

const levelName = (level: NonNullable<MyCourse['level']>): string =>
  ({ introductory: t`入門`, basic: t`基礎`, applied: t`応用`, expert: t`専門` })[level];

const nameOfLanguage = (tag: string): string =>
  new Intl.DisplayNames([language()], { type: 'language' }).of(tag) ?? tag;
