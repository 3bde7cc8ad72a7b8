import { plural, t } from '@lingui/core/macro';
import type { LessonKind } from '#contracts/catalog';
import type { Missing } from '#contracts/progress';
import type { TagKind } from '../components/tag.js';
import { points } from '../lesson/points.js';
import { language } from '../texts/language.js';
import { minutesOf } from '../texts/figures.js';
import type { LessonState } from './my-learning.js';

export const kindName = (kind: LessonKind): string =>
  ({
    plain: t`会場など`,
    text: t`読む`,
    video: t`動画`,
    file: t`資料`,
    quiz: t`確認テスト`,
    external: t`外部の講座`,
  })[kind];

/** Time that was learned: 4時間20分. */
export function timeOf(seconds: number): string {
  if (seconds > 0 && seconds < 60) return t`1分未満`;
  const all = Math.floor(seconds / 60);
  const [hours, rest] = [Math.floor(all / 60), all % 60];
  return hours > 0 ? t`${hours}時間${rest}分` : minutesOf(rest);
}

/** Seconds into a video, as players show it: 12:05. */
export const clockOf = (position: number): string => {
  const seconds = Math.floor(position);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** 残り日数: how many days are left, today not counted. */
export function daysLeftOf(days: number): string {
  if (days < 0) return t`期間が終わりました`;
  return days === 0 ? t`今日まで` : plural(days, { other: '残り#日' });
}

/** How pressing it is: the last week, the last three days. */
export function daysLeftKind(days: number): TagKind {
  if (days < 0 || days > 14) return 'plain';
  return days > 3 ? 'info' : 'warning';
}

/** What is missing to complete a course, in a sentence: あと2レッスンと確認テスト1つで終わります。 */
function missingSentence({ lessons, quizzes, passScore }: Missing): string {
  const some = plural(lessons, { other: '#レッスン' });
  const tests = plural(quizzes, { other: '確認テスト#つ' });
  if (lessons > 0) return quizzes > 0 ? t`あと${some}と${tests}で終わります。` : t`あと${some}で終わります。`;
  if (quizzes > 0) return t`あと${tests}で終わります。`;
  return passScore === null
    ? t`この講座は終わりました。`
    : t`レッスンは終わりました。テストで${passScore}点をとると、講座が終わります。`;
}

/** Sentences one after the other; empty ones are left out. */
export const sentences = (...said: readonly string[]): string =>
  said.filter((one) => one !== '').join(language() === 'en' ? ' ' : '');

/** What is missing of a course, and how long that takes. */
export function missingInFull(missing: Missing): string {
  const left = minutesOf(missing.minutes);
  return sentences(missingSentence(missing), missing.minutes > 0 ? t`約${left}です。` : '');
}

/** Where a lesson stands, in a word. */
export function stateOf({ completed, progress, position, score }: LessonState): { kind: TagKind; word: string } {
  if (completed) return { kind: 'done', word: score === null ? t`終えた` : t`合格（${points(score)}点）` };
  if (score !== null) return { kind: 'warning', word: t`もう少し（${points(score)}点）` };
  return progress > 0 || position !== null ? { kind: 'info', word: t`途中` } : { kind: 'plain', word: t`まだ` };
}
