import { CourseId, type OutputOf } from '#contracts';
import type { getCourse } from '#contracts/catalog';
import { minutesOf, type CourseContent } from './course.domain.js';

/** A version of a course as the outside sees it. */
export function courseView(
  course: { readonly _id: string; readonly key: string },
  content: CourseContent & { readonly version: number },
): OutputOf<typeof getCourse> {
  return {
    course: CourseId.parse(course._id),
    key: course.key,
    title: content.title,
    lessons: content.lessons.map(({ key, title, minutes }) => ({ key, ...(title && { title }), minutes })),
    passScore: content.passScore,
    version: content.version,
    minutes: minutesOf(content),
  };
}
