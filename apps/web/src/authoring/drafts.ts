import { queryOptions, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { CourseId } from '#contracts';
import { getCourseDraft, getDraftLesson, saveCourseDraft } from '#operations/catalog';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { ownCourses, type CourseDraft } from '../courses/courses.js';

export type DraftLesson = CourseDraft['lessons'][number];

export const draftQuery = (course: CourseId) => readQuery(getCourseDraft, { course });

/** A lesson as it stands in this version of the draft. */
export const draftLessonQuery = ({ course, version }: CourseDraft, lesson: string) =>
  queryOptions({
    queryKey: [getDraftLesson.name, course, lesson, version],
    queryFn: () => call(getDraftLesson, { course, lesson }),
  });

/** What is told of a course besides its lessons, as it is saved. */
export function toldOf(draft: CourseDraft) {
  const { title, passScore, description, level, skills, designation, subtitled, language } = draft;
  return { title, passScore, description, level, skills, designation, subtitled, language };
}

/** The lessons as they are named in their order. */
export const outlineOf = (lessons: readonly DraftLesson[]) =>
  lessons.map(({ key, title, minutes }) => ({ key, ...(title !== undefined && { title }), minutes }));

/** The draft as it stands after a change, for every page that shows it. */
export function noteDraft(client: QueryClient, draft: CourseDraft): void {
  client.setQueryData(draftQuery(draft.course).queryKey, draft);
  void client.invalidateQueries({ queryKey: ownCourses.queryKey });
}

/** Saves the lessons of a draft in another order, or fewer of them. */
export function useSaveLessons(draft: CourseDraft) {
  const client = useQueryClient();
  return async (lessons: readonly DraftLesson[]): Promise<CourseDraft> => {
    const { course, version } = draft;
    try {
      const saved = await call(saveCourseDraft, { course, version, ...toldOf(draft), lessons: outlineOf(lessons) });
      noteDraft(client, saved);
      return saved;
    } catch (error) {
      // Somebody else may have changed it: what stands there now is what the next try goes on from.
      await client.invalidateQueries({ queryKey: draftQuery(course).queryKey });
      throw error;
    }
  };
}
