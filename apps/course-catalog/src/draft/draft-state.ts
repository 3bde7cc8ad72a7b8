import { DomainError } from '#contracts';
import type { CourseFacts, DraftProblem } from '#contracts/catalog';
import type { CourseContent, OutlineLesson } from '../course/index.js';

/** A course that is being written. One for each course: it is opened, published or given up, and opened again. */
export interface DraftState extends CourseContent {
  readonly key: string;
  readonly open: boolean;
  /** The published version that it began from. */
  readonly basedOn: number | null;
  /** The course that it was copied from. */
  readonly copiedFrom: string | null;
  /** What publishing made of it, at which version of the draft. */
  readonly published?: { readonly draft: number; readonly version: number } | undefined;
}

const MOST_LESSONS = 200;

/** The content of a draft: what a version will hold, without what belongs to the draft alone. */
export function contentOf(draft: CourseContent): CourseContent {
  const { title, lessons, passScore, description, level, skills, designation, subtitled, language } = draft;
  const facts: CourseFacts = {
    ...(description !== undefined && { description }),
    ...(level !== undefined && { level }),
    ...(skills !== undefined && { skills }),
    ...(designation !== undefined && { designation }),
    ...(subtitled !== undefined && { subtitled }),
    ...(language !== undefined && { language }),
  };
  return { title, lessons, passScore, ...facts };
}

/** A new draft: empty, of a published version, or of another course. */
export const openDraft = (
  key: string,
  content: CourseContent,
  from: { readonly basedOn?: number; readonly copiedFrom?: string } = {},
): DraftState => ({
  ...contentOf(content),
  key,
  open: true,
  basedOn: from.basedOn ?? null,
  copiedFrom: from.copiedFrom ?? null,
});

/** What keeps a draft from being published. */
export function problemsOf({ lessons, passScore }: CourseContent): DraftProblem[] {
  const hasQuiz = lessons.some(({ kind }) => kind === 'quiz');
  return [
    ...(lessons.length === 0 ? (['no-lessons'] as const) : []),
    ...(hasQuiz && passScore !== null ? (['pass-score-with-quiz'] as const) : []),
  ];
}

/**
 * The draft with what is told of the course, and its lessons in this order: what is known keeps its content, what is new
 * is plain, what is not named is gone.
 */
export function saveOutline(
  draft: DraftState,
  {
    lessons,
    ...told
  }: Pick<CourseContent, 'title' | 'passScore'> &
    CourseFacts & { readonly lessons: readonly Pick<OutlineLesson, 'key' | 'title' | 'minutes'>[] },
): DraftState {
  const { key, open, basedOn, copiedFrom } = draft;
  const kept = lessons.map((lesson) => {
    const { kind, content, files, quiz } = draft.lessons.find((one) => one.key === lesson.key) ?? {};
    return { ...lesson, ...given({ kind, content, files, quiz }) };
  });
  return { key, open, basedOn, copiedFrom, ...contentOf({ ...told, lessons: kept }) };
}

/**
 * The draft with this lesson, in its place or at the end.
 * @throws DomainError `too-many-lessons`.
 */
export function putLesson(draft: DraftState, lesson: OutlineLesson): DraftState {
  const place = draft.lessons.findIndex(({ key }) => key === lesson.key);
  if (place === -1 && draft.lessons.length >= MOST_LESSONS) throw new DomainError('too-many-lessons');
  const put = given(lesson) as OutlineLesson;
  return { ...draft, lessons: place === -1 ? [...draft.lessons, put] : draft.lessons.with(place, put) };
}

/** Without what is undefined: stored drafts and hashes know only what was given. */
const given = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
