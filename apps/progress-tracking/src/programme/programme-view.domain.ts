import { MunicipalityCode, ProgrammeId, type OutputOf } from '#contracts';
import type { getProgramme } from '#contracts/progress';
import { isClosed } from './closing.domain.js';
import { nothingPlanned } from './plan.domain.js';
import { nothingSaid, type ProgrammeState } from './programme.domain.js';

interface StoredProgramme extends ProgrammeState {
  readonly _id: string;
  readonly tenant: string;
  readonly key: string;
  readonly version: number;
}

/** A programme without its courses, as the outside sees it. */
export const programmeSummary = (programme: StoredProgramme) => ({
  programme: ProgrammeId.parse(programme._id),
  municipality: MunicipalityCode.parse(programme.tenant),
  key: programme.key,
  name: programme.name,
  audience: programme.audience,
  fiscalYear: programme.fiscalYear,
  startsOn: programme.startsOn,
  endsOn: programme.endsOn,
  privacy: privacyOf(programme),
  state: isClosed(programme) ? ('closed' as const) : ('open' as const),
  closings: (programme.closings ?? []).map(({ number, at, reopenedAt }) => ({
    number,
    at: at.toISOString(),
    reopenedAt: reopenedAt?.toISOString() ?? null,
  })),
  version: programme.version,
});

/** A programme with the courses it pinned, as the outside sees it. */
export const programmeView = (programme: StoredProgramme): OutputOf<typeof getProgramme> => ({
  ...programmeSummary(programme),
  noticeText: programme.noticeText ?? null,
  plan: planOf(programme),
  courses: programme.courses.map(({ course, key, title, version, lessons, passScore }) => ({
    course,
    key,
    title,
    version,
    lessons: lessons.map((lesson) => ({ key: lesson.key, minutes: lesson.minutes })),
    passScore,
  })),
});

/** What a programme does with people's data, as far as it was said. */
export const privacyOf = ({ privacy }: Pick<StoredProgramme, 'privacy'>) => ({ ...nothingSaid, ...privacy });

/** What is planned with a programme, as far as it was said. */
export const planOf = ({ plan }: Pick<StoredProgramme, 'plan'>) => ({ ...nothingPlanned, ...plan });

/** What decides whether anything may be recorded of a programme's enrolments. */
export const recordingTermsOf = (programme: Pick<StoredProgramme, 'privacy' | 'closings'>) => ({
  ...privacyOf(programme),
  closed: isClosed(programme),
});
