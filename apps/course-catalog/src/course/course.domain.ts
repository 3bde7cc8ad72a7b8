import { DomainError } from '#contracts';

/** What the office wrote: one version of a course. */
export interface CourseContent {
  readonly title: string;
  readonly lessons: readonly { readonly key: string; readonly title?: string | undefined; readonly minutes: number }[];
  readonly passScore: number | null;
}

export type PublishDecision = 'created' | 'new-version' | 'unchanged';

/**
 * Whether publishing this content makes a version. The same content again makes none.
 * @throws DomainError `doubled-lesson` when two lessons have one key.
 */
export function decidePublish(newest: CourseContent | null, content: CourseContent): PublishDecision {
  const keys = content.lessons.map(({ key }) => key);
  const doubled = keys.find((key, place) => keys.indexOf(key) !== place);
  if (doubled) throw new DomainError('doubled-lesson', { lesson: doubled });
  if (!newest) return 'created';
  return isSame(newest, content) ? 'unchanged' : 'new-version';
}

function isSame(a: CourseContent, b: CourseContent): boolean {
  return (
    a.title === b.title &&
    a.passScore === b.passScore &&
    a.lessons.length === b.lessons.length &&
    a.lessons.every((lesson, place) => {
      const other = b.lessons[place];
      return lesson.key === other?.key && lesson.minutes === other.minutes && lesson.title === other.title;
    })
  );
}

/** 標準学習時間 of a course: the sum of its lessons' minutes. */
export const minutesOf = (content: CourseContent): number =>
  content.lessons.reduce((sum, { minutes }) => sum + minutes, 0);
