import { EnrolmentId, ProgrammeId, type DataOf } from '#contracts';
import type { progressChanged } from '#contracts/progress';
import { isCompletedByOffice, type ProgressState } from './progress.domain.js';

/** How far an enrolment is, as the reports need it. */
export const progressView = (
  progress: ProgressState & { readonly _id: string; readonly programme: string },
): DataOf<typeof progressChanged> => ({
  enrolment: EnrolmentId.parse(progress._id),
  programme: ProgrammeId.parse(progress.programme),
  startedAt: progress.startedAt?.toISOString() ?? null,
  completedAt: progress.completedAt?.toISOString() ?? null,
  seconds: progress.seconds,
  ...(progress.earlier && { byEarlierTerms: true }),
  ...(isCompletedByOffice(progress) && { byOffice: true }),
  courses: progress.courses.map(({ key, startedAt, completedAt }) => ({
    key,
    startedAt: startedAt?.toISOString() ?? null,
    completedAt: completedAt?.toISOString() ?? null,
  })),
});
