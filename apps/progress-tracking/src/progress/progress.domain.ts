import { inForce, type SaidElsewhere } from './external.domain.js';

/** What counts for a programme: its period (days in Japan, both included) and the courses as it pinned them. */
export interface CountingRules {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly courses: readonly {
    readonly key: string;
    readonly lessons: readonly { readonly key: string }[];
    readonly passScore: number | null;
  }[];
}

/** One accepted learning event of an enrolment. */
export interface LoggedEvent extends SaidElsewhere {
  readonly kind: 'progressed' | 'completed' | 'scored' | 'taken-back';
  readonly progress: number | null;
  /** Seconds into the lesson, where the player told. */
  readonly position?: number | null | undefined;
  readonly score: number | null;
  readonly seconds: number;
  readonly at: Date;
  readonly source?: 'session' | 'office' | 'provider' | undefined;
}

export interface LessonProgress {
  readonly key: string;
  /** The largest share seen, 0 to 1. */
  readonly progress: number;
  /** The first completion. */
  readonly completedAt: Date | null;
  /** The first completion that the office did not enter; null: there is none. Not there in what was kept before this was. */
  readonly learnedAt?: Date | null;
  /** Of a quiz. */
  readonly bestScore?: number | null;
  /** The last moment of learning it. */
  readonly lastAt?: Date | null;
  /** Where the learner stopped: the position that was told last, on whatever device. */
  readonly stopped?: { readonly position: number; readonly at: Date } | null;
}

export interface CourseProgress {
  readonly key: string;
  readonly startedAt: Date | null;
  readonly bestScore: number | null;
  /** The first score that passes, where the course has a pass score. */
  readonly passedAt: Date | null;
  /** Those with an event, in the course's order. */
  readonly lessons: readonly LessonProgress[];
  readonly completedAt: Date | null;
}

/** How far an enrolment is. Only minima, maxima and sums, so that order and split of the events do not matter. */
export interface ProgressState {
  readonly startedAt: Date | null;
  readonly seconds: number;
  readonly courses: readonly CourseProgress[];
  readonly completedAt: Date | null;
  /** It was completed by terms that the programme has no more; what is completed stays so. Left out: by the present ones. */
  readonly earlier?: Earlier;
}

export interface Earlier {
  readonly startedAt: Date | null;
  readonly completedAt: Date;
}

type CourseRules = CountingRules['courses'][number];

const nothing: ProgressState = { startedAt: null, seconds: 0, courses: [], completedAt: null };
const untouched = (key: string): CourseProgress => ({
  key,
  startedAt: null,
  bestScore: null,
  passedAt: null,
  lessons: [],
  completedAt: null,
});

const earliest = (moments: readonly (Date | null)[]): Date | null =>
  moments.reduce((first, at) => (at && (!first || at < first) ? at : first), null);
const latest = (moments: readonly (Date | null)[]): Date | null =>
  moments.reduce((last, at) => (at && (!last || at > last) ? at : last), null);
const largest = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce((most, value) => (value !== null && (most === null || value > most) ? value : most), null);
/** The latest of them, or null while one is missing. */
const whenAll = (moments: readonly (Date | null)[]): Date | null =>
  moments.reduce((last, at) => (last && at ? (at > last ? at : last) : null), moments[0] ?? null);

/** Whether a moment lies within the period, in Japan time: first day 00:00:00.000 to last day 23:59:59.999. */
export function isWithinPeriod({ startsOn, endsOn }: Pick<CountingRules, 'startsOn' | 'endsOn'>, at: Date): boolean {
  return at >= new Date(`${startsOn}T00:00:00.000+09:00`) && at <= new Date(`${endsOn}T23:59:59.999+09:00`);
}

/**
 * Adds events to a state that was folded by the same rules. An event counts when it lies within the period and belongs
 * to a pinned course; each event is to be added once. What changes what was added already (`changesOthers`) is folded
 * from all events.
 */
export function addEvents(state: ProgressState, events: readonly LoggedEvent[], rules: CountingRules): ProgressState {
  const pinned = new Set(rules.courses.map(({ key }) => key));
  const counted = events.filter(
    ({ kind, course, at }) => kind !== 'taken-back' && pinned.has(course) && isWithinPeriod(rules, at),
  );
  const courses = rules.courses.map((course) =>
    addToCourse(
      state.courses.find(({ key }) => key === course.key) ?? untouched(course.key),
      counted.filter((event) => event.course === course.key),
      course,
    ),
  );
  const completedAt = whenAll(courses.map((course) => course.completedAt));
  const earlier = completedAt ? undefined : state.earlier;
  return {
    startedAt: earliest([state.startedAt, earlier?.startedAt ?? null, ...counted.map(({ at }) => at)]),
    seconds: counted.reduce((sum, { seconds }) => sum + seconds, state.seconds),
    courses,
    completedAt: completedAt ?? earlier?.completedAt ?? null,
    ...(earlier && { earlier }),
  };
}

/**
 * The state that all events of an enrolment give: the repair, and what a change of the rules asks for.
 * @param earlier the completion by the rules before these, where there was one
 */
export function foldProgress(events: readonly LoggedEvent[], rules: CountingRules, earlier?: Earlier): ProgressState {
  const counting = inForce(events);
  const kept = earlier && holds(earlier, events, counting) ? { earlier } : {};
  return addEvents({ ...nothing, ...kept }, counting, rules);
}

/** Whether an event may take the place of others, or takes one back. */
export const changesOthers = ({ provider, takesBack }: Pick<LoggedEvent, 'provider' | 'takesBack'>): boolean =>
  provider !== undefined || takesBack !== undefined;

/** Whether a completion by earlier rules did not rest on an attendance that was taken back. */
function holds({ completedAt }: Earlier, events: readonly LoggedEvent[], counting: readonly LoggedEvent[]): boolean {
  const takenBack = new Set(events.flatMap(({ takesBack }) => takesBack ?? []));
  const was = (one: LoggedEvent) => one.kind === 'completed' && one.at <= completedAt;
  return events
    .filter((one) => takenBack.has(one._id) && was(one))
    .every(({ course, lesson }) => counting.some((one) => one.course === course && one.lesson === lesson && was(one)));
}

function addToCourse(course: CourseProgress, events: readonly LoggedEvent[], rules: CourseRules): CourseProgress {
  const scores = events.filter(({ kind, score }) => kind === 'scored' && score !== null);
  const { passScore } = rules;
  const passes = scores.filter(({ score }) => passScore !== null && score !== null && score >= passScore);
  const lessons = rules.lessons.flatMap(({ key }) => {
    const stored = course.lessons.find((lesson) => lesson.key === key);
    const seen = events.filter((event) => event.lesson === key);
    return stored || seen.length > 0 ? [addToLesson(key, stored, seen)] : [];
  });
  const passedAt = earliest([course.passedAt, ...passes.map(({ at }) => at)]);
  const completions = rules.lessons.map(({ key }) => lessons.find((lesson) => lesson.key === key)?.completedAt ?? null);
  return {
    key: course.key,
    startedAt: earliest([course.startedAt, ...events.map(({ at }) => at)]),
    bestScore: largest([course.bestScore, ...scores.map(({ score }) => score)]),
    passedAt,
    lessons,
    completedAt: whenAll(passScore === null ? completions : [...completions, passedAt]),
  };
}

function addToLesson(key: string, stored: LessonProgress | undefined, events: readonly LoggedEvent[]): LessonProgress {
  const completions = events.filter(({ kind }) => kind === 'completed');
  const learned = completions.filter(({ source }) => source !== 'office').map(({ at }) => at);
  const shares = events.map(({ kind, progress }) => (kind === 'scored' ? null : kind === 'completed' ? 1 : progress));
  const scores = events.map(({ kind, score }) => (kind === 'scored' ? score : null));
  return {
    key,
    progress: largest([stored?.progress ?? 0, ...shares]) ?? 0,
    completedAt: earliest([stored?.completedAt ?? null, ...completions.map(({ at }) => at)]),
    learnedAt: earliest([stored ? learnedAtOf(stored) : null, ...learned]),
    bestScore: largest([stored?.bestScore ?? null, ...scores]),
    lastAt: latest([stored?.lastAt ?? null, ...events.map(({ at }) => at)]),
    stopped: lastStop(stored?.stopped ?? null, events),
  };
}

const learnedAtOf = ({ learnedAt, completedAt }: LessonProgress): Date | null =>
  learnedAt === undefined ? completedAt : learnedAt;

/** Whether it is completed, and would not be without what the office entered. */
export const isCompletedByOffice = ({ completedAt, courses }: ProgressState): boolean =>
  completedAt !== null &&
  courses.some(({ lessons }) => lessons.some((lesson) => lesson.completedAt !== null && learnedAtOf(lesson) === null));

/** The position that was told last; of two at one moment the further one. */
function lastStop(stored: Stop | null, events: readonly LoggedEvent[]): Stop | null {
  const told = events.flatMap(({ position, at }) => (typeof position === 'number' ? [{ position, at }] : []));
  return told.reduce<Stop | null>(
    (last, stop) =>
      !last || stop.at > last.at || (stop.at.getTime() === last.at.getTime() && stop.position > last.position)
        ? stop
        : last,
    stored,
  );
}
type Stop = NonNullable<LessonProgress['stopped']>;
