import type { OutputOf } from '#contracts';
import type { getCourse } from '#contracts/catalog';
import type { courseView } from './course-view.domain.js';
import type { CourseRepository } from './course.repository.js';
import type { CourseDocument } from './course.schema.js';

type Course = OutputOf<typeof getCourse>;

/** A message holds 256 KB; a page ends early before it grows beyond this. */
const PAGE_BYTES = 150 * 1024;

/** Courses in their newest versions, as many as one answer holds, at least one; `last` is the last of them. */
export async function newestOf(
  courses: CourseRepository,
  found: readonly CourseDocument[],
  view: typeof courseView,
): Promise<{ items: Course[]; last: CourseDocument | undefined }> {
  const contents = await courses.contents(found.flatMap(({ versions }) => versions.at(-1)?.content ?? []));
  const items: Course[] = [];
  let bytes = 0;
  let last: CourseDocument | undefined;
  for (const course of found) {
    const newest = course.versions.at(-1);
    const content = contents.get(newest?.content ?? '');
    const item = newest && content && view(course, content, newest.version);
    bytes += item ? Buffer.byteLength(JSON.stringify(item)) : 0;
    if (bytes > PAGE_BYTES && items.length > 0) break;
    if (item) items.push(item);
    last = course;
  }
  return { items, last };
}
