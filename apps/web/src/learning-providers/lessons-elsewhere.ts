import { t } from '@lingui/core/macro';
import type { OutputOf } from '#contracts';
import type { listCourses } from '#contracts/catalog';
import type { LearningProvider } from '#contracts/registry';
import type { Option } from '../forms/select.js';
import { lessonName } from '../texts/names.js';

type Courses = OutputOf<typeof listCourses>['items'];
type Mapped = Pick<LearningProvider['courses'][number], 'course' | 'lesson'>;

export const lessonValue = ({ course, lesson }: Mapped): string => `${course}/${lesson}`;

/**
 * The lessons that a provider's course can complete: those that are not learned here. What is mapped already stays to be
 * chosen, also when no course has it any more.
 */
export function lessonsElsewhere(courses: Courses, mapped: readonly Mapped[]): Option[] {
  const found = courses.flatMap(({ key: course, title, lessons }) =>
    lessons.flatMap((lesson, at) =>
      ['plain', 'external'].includes(lesson.kind ?? 'plain')
        ? [
            {
              value: lessonValue({ course, lesson: lesson.key }),
              label: t`${title}：${lessonName(lesson.title, at)}`,
            },
          ]
        : [],
    ),
  );
  const known = new Set(found.map(({ value }) => value));
  const gone = mapped
    .filter((one) => !known.has(lessonValue(one)))
    .map(({ course, lesson }) => ({
      value: lessonValue({ course, lesson }),
      label: t`いまはないレッスン（${course}／${lesson}）`,
    }));
  return [...found, ...new Map(gone.map((one) => [one.value, one])).values()];
}
