import { fitting, type OutputOf } from '#contracts';
import type { getCourse } from '#contracts/catalog';
import type { courseView } from './course-view.domain.js';
import type { CourseRepository } from './course.repository.js';
import type { CourseDocument } from './course.schema.js';

type Course = OutputOf<typeof getCourse>;

/** Courses in their newest versions, as many as one answer holds, at least one; `last` is the last of them. */
export async function newestOf(
  courses: CourseRepository,
  found: readonly CourseDocument[],
  view: typeof courseView,
): Promise<{ items: Course[]; last: CourseDocument | undefined }> {
  const contents = await courses.contents(found.flatMap(({ versions }) => versions.at(-1)?.content ?? []));
  const viewed = found.map((course) => {
    const newest = course.versions.at(-1);
    const content = contents.get(newest?.content ?? '');
    return newest && content && view(course, content, newest.version);
  });
  const count = fitting(viewed.map((item) => (item ? Buffer.byteLength(JSON.stringify(item)) : 0)));
  return { items: viewed.slice(0, count).flatMap((item) => item ?? []), last: found[count - 1] };
}
