import { CourseId, type OutputOf } from '#contracts';
import type { getCourseDraft } from '#contracts/catalog';
import { factsOf, lessonView, minutesOf } from '../course/index.js';
import type { CourseDraftDocument } from './course-draft.schema.js';
import { problemsOf } from './draft-state.js';

/** A draft as its authors see it. */
export const draftView = (draft: CourseDraftDocument): OutputOf<typeof getCourseDraft> => ({
  course: CourseId.parse(draft._id),
  key: draft.key,
  title: draft.title,
  lessons: draft.lessons.map(lessonView),
  passScore: draft.passScore,
  ...factsOf(draft),
  minutes: minutesOf(draft),
  basedOn: draft.basedOn,
  problems: problemsOf(draft),
  version: draft.version,
  savedAt: draft.changedAt.toISOString(),
});
