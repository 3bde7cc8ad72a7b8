import type { Migration } from '#persistence';
import { searchable } from '#search-text';
import { textsOf, type CourseContent } from '../course/index.js';

/** Courses get what their newest version is found by. */
export const searchedCourses: Migration = {
  id: 2,
  name: 'searched courses',
  run: async (step) => {
    const unsearched = { search: { $exists: false } };
    const newest = new Map<string, CourseContent>();
    for await (const found of step.collection('courses').find(unsearched)) {
      const id = (found['versions'] as { content: string }[]).at(-1)?.content ?? '';
      const content = await step.collection('course_versions').findOne({ _id: id as never });
      if (content) newest.set(String(found._id), content as unknown as CourseContent);
    }
    await step.changeEach('courses', unsearched, ({ _id }) => {
      const content = newest.get(String(_id));
      return { $set: { search: content ? searchable(content.title, textsOf(content)) : searchable('') } };
    });
  },
};
