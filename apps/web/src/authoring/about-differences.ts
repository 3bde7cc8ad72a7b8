import { t } from '@lingui/core/macro';
import type { AboutValues } from './about-values.js';
import { sameContent } from './same-content.js';

/** What is different between what I wrote and what stands there now, in words. */
export function aboutDifferences(mine: unknown, theirs: AboutValues | null): string[] {
  const own = mine as Partial<AboutValues>;
  const names = {
    title: t`講座の名前`,
    description: t`紹介文`,
    level: t`レベル`,
    skills: t`身につくスキル`,
    language: t`講座のことば`,
    subtitled: t`字幕`,
    designation: t`教育訓練給付の指定`,
    passScore: t`テストの合格点`,
  } as const;
  const fields = Object.keys(names) as (keyof typeof names)[];
  return fields.filter((field) => !sameContent(own[field], theirs?.[field])).map((field) => names[field]);
}
