import { queryOptions } from '@tanstack/react-query';
import type { CourseId, OutputOf } from '#contracts';
import type { getCourse, getCourseDraft, listCourseDrafts as listingDrafts } from '#contracts/catalog';
import { listCourseDrafts, listCourses } from '#operations/catalog';
import { everyItem } from '../api/every-item.js';

export type Course = OutputOf<typeof getCourse>;
export type CourseDraft = OutputOf<typeof getCourseDraft>;
export type ListedDraft = OutputOf<typeof listingDrafts>['items'][number];

/** A course of ours: published, being written, or both. */
export interface OwnCourse {
  readonly course: string;
  readonly key: string;
  readonly title: string;
  readonly minutes: number;
  readonly published: Course | null;
  readonly draft: ListedDraft | null;
}

/** The municipality's courses with their open drafts: those being written first, then by title. */
export const ownCourses = queryOptions({
  queryKey: [listCourses.name, 'own'],
  queryFn: async (): Promise<OwnCourse[]> => {
    const [published, drafts] = await Promise.all([everyItem(listCourses, {}), everyItem(listCourseDrafts, {})]);
    return joined(published, drafts);
  },
});

export function joined(published: readonly Course[], drafts: readonly ListedDraft[]): OwnCourse[] {
  const byCourse = new Map(drafts.map((draft) => [draft.course as string, draft]));
  const own = published.map((one): OwnCourse => {
    const draft = byCourse.get(one.course) ?? null;
    byCourse.delete(one.course);
    const { course, key, title, minutes } = one;
    return { course, key, title, minutes, published: one, draft };
  });
  const fresh = [...byCourse.values()].map((draft): OwnCourse => {
    const { course, key, title, minutes } = draft;
    return { course, key, title, minutes, published: null, draft };
  });
  const rank = ({ draft, published: known }: OwnCourse) => (draft ? 0 : known?.withdrawnAt ? 2 : 1);
  return [...fresh, ...own].toSorted((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, 'ja'));
}

/** A course from the address. What is none is asked for all the same, and answered like an unknown one. */
export const courseOf = ({ course = '' }: { course?: string | undefined }): CourseId => course as CourseId;

export const courseAddress = (course: string): string => `/courses/${course}`;
export const draftAddress = (course: string): string => `/courses/${course}/draft`;

/** The first `<prefix>-<n>` that nothing is called by yet. */
export function freeKey(prefix: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  let number = 1;
  while (known.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}
