import { canonical } from '#audit';
import { naturalId, type Migration } from '#persistence';

interface OldCourse {
  readonly _id: string;
  readonly tenant: string;
  readonly contents: readonly {
    readonly version: number;
    readonly publishedAt: Date;
    readonly title: string;
    readonly lessons: readonly object[];
    readonly passScore: number | null;
  }[];
}

type OldContent = OldCourse['contents'][number];

const heldBy = ({ title, lessons, passScore }: OldContent) => ({ title, lessons, passScore });
const idOf = ({ _id }: OldCourse, content: OldContent) => naturalId('course-version', _id, canonical(heldBy(content)));

/** What a version holds lies in a document of its own; the course keeps only the numbers. */
export const splitVersions: Migration = {
  id: 1,
  name: 'split versions',
  run: async (step) => {
    const oldShape = { contents: { $exists: true } };
    const versions = step.collection('course_versions');
    for await (const found of step.collection('courses').find(oldShape)) {
      const course = found as unknown as OldCourse;
      for (const content of course.contents) {
        const document = { tenant: course.tenant, course: course._id, ...heldBy(content) };
        await versions.replaceOne({ _id: idOf(course, content) } as never, document, { upsert: true });
      }
    }
    await step.changeEach('courses', oldShape, (document) => {
      const course = document as unknown as OldCourse;
      const numbers = course.contents.map((content) => ({
        version: content.version,
        content: idOf(course, content),
        publishedAt: content.publishedAt,
      }));
      return { $set: { versions: numbers, visibleTo: [] }, $unset: { contents: 1 } };
    });
  },
};
