import { t } from '@lingui/core/macro';
import type { LessonValues } from './lesson-values.js';
import { sameContent } from './same-content.js';

/** What is different between what I wrote and what stands there now, in words. */
export function lessonDifferences(mine: unknown, theirs: LessonValues | null): string[] {
  const own = mine as Partial<LessonValues>;
  const names = { title: t`レッスンの名前`, minutes: t`標準学習時間`, content: t`レッスンの内容` } as const;
  const fields = ['title', 'minutes', 'content'] as const;
  return fields.filter((field) => !sameContent(own[field], theirs?.[field])).map((field) => names[field]);
}
