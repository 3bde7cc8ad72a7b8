import { plural, t } from '@lingui/core/macro';
import type { Changes, LessonKind, Visibility } from '#contracts/catalog';
import { language } from '../texts/language.js';
import type { Course } from './courses.js';

/** What authors call a kind of lesson. */
export const kindName = (kind: LessonKind): string =>
  ({
    plain: t`会場など`,
    text: t`文章`,
    video: t`動画`,
    file: t`資料`,
    quiz: t`確認テスト`,
    external: t`外部の講座`,
  })[kind];

export const lessonsOf = (count: number): string => plural(count, { other: '#レッスン' });

export type Level = NonNullable<Course['level']>;
export const levels: readonly Level[] = ['introductory', 'basic', 'applied', 'expert'];
export const levelName = (level: Level): string =>
  ({ introductory: t`入門`, basic: t`基礎`, applied: t`応用`, expert: t`専門` })[level];

/** Who sees a course, in a word. */
export function visibilityName(visibility: Visibility | undefined): string {
  switch (visibility?.to) {
    case 'network':
      return t`ネットワーク全体`;
    case 'municipalities':
      return plural(visibility.municipalities.length, { other: '#団体に公開' });
    case 'buyers':
      return t`共同調達の参加自治体に公開`;
    default:
      return t`自分の自治体だけ`;
  }
}

/** A language by its name in the language of the pages. */
export const nameOfLanguage = (tag: string): string =>
  new Intl.DisplayNames([language()], { type: 'language' }).of(tag) ?? tag;

/** A language by its own name, as captions are labelled: everybody finds their own. */
export const ownNameOf = (tag: string): string => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;

export const versionName = (version: number): string => t`第${version}版`;

/** What is told of a course, by its name. */
export const factName = (fact: Changes['told'][number]): string =>
  ({
    title: t`講座の名前`,
    description: t`紹介文`,
    level: t`レベル`,
    skills: t`身につくスキル`,
    designation: t`教育訓練給付の指定`,
    subtitled: t`字幕`,
    language: t`講座のことば`,
    'pass-score': t`テストの合格点`,
  })[fact];
