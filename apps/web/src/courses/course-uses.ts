import { queryOptions } from '@tanstack/react-query';
import type { OutputOf } from '#contracts';
import type { listCourseUses as listing } from '#contracts/progress';
import { listCourseUses } from '#operations/progress';
import { everyItem } from '../api/every-item.js';

type Programme = OutputOf<typeof listing>['items'][number];

/** A programme of ours that pinned a course, and in which version. */
export interface CourseUse extends Omit<Programme, 'courses'> {
  readonly version: number;
}

/** Our programmes with the courses they pinned. */
export const courseUses = queryOptions({
  queryKey: [listCourseUses.name],
  queryFn: () => everyItem(listCourseUses, {}),
});

/** Who uses a course, those that end last first. */
export const usesOf = (programmes: readonly Programme[] | undefined, course: string): CourseUse[] | undefined =>
  programmes
    ?.flatMap(({ courses, ...programme }) =>
      courses.filter((pinned) => pinned.course === course).map(({ version }) => ({ ...programme, version })),
    )
    .toSorted((a, b) => (a.endsOn < b.endsOn ? 1 : -1));
