import { t } from '@lingui/core/macro';
import { useQueries } from '@tanstack/react-query';
import type { CourseId, OutputOf } from '#contracts';
import type { LessonKind } from '#contracts/catalog';
import type { getProgramme } from '#contracts/progress';
import { getCourse } from '#operations/catalog';
import { readQuery } from '../api/queries.js';
import { lessonName } from '../texts/names.js';
import type { Option } from './select.js';

/** A lesson of a programme, as an option of a field. */
interface LessonOption extends Option {
  readonly kind: LessonKind;
}

/** The lessons of a programme's courses as it pinned them; undefined while they are on their way. */
export const useLessonOptions = ({
  courses,
}: Pick<OutputOf<typeof getProgramme>, 'courses'>): LessonOption[] | undefined =>
  useQueries({
    queries: courses.map(({ course, version }) => readQuery(getCourse, { course, version })),
    combine: (found) =>
      found.some(({ isPending }) => isPending)
        ? undefined
        : found.flatMap(({ data }) =>
            (data?.lessons ?? []).map(({ key, kind = 'plain', title }, at) => ({
              value: lessonValue(data?.course ?? '', key),
              label: t`${data?.title ?? ''}：${lessonName(title, at)}`,
              kind,
            })),
          ),
  });

/** Course and lesson as the value of an option, and back. */
export const lessonValue = (course: string, lesson: string): string => `${course}/${lesson}`;

export function lessonOfValue(value: string): { course: CourseId; lesson: string } {
  const [course = '', lesson = ''] = value.split('/');
  return { course: course as CourseId, lesson };
}
