import { DomainError } from '#contracts';
import type { CourseFacts, LessonKind, QuizRules, Visibility } from '#contracts/catalog';

/** A lesson in a version's outline. What it teaches lies in a lesson content of its own. */
export interface OutlineLesson {
  readonly key: string;
  readonly title?: string | undefined;
  readonly minutes: number;
  /** Left out: plain. */
  readonly kind?: LessonKind | undefined;
  /** Id of its content; a plain lesson has none. */
  readonly content?: string | undefined;
  /** Ids of the files that its content names. */
  readonly files?: readonly string[] | undefined;
  readonly quiz?: QuizRulesOf | undefined;
}
type QuizRulesOf = Readonly<ReturnType<(typeof QuizRules)['parse']>>;

/** What the office wrote: one version of a course. */
export interface CourseContent extends Readonly<CourseFacts> {
  readonly title: string;
  readonly lessons: readonly OutlineLesson[];
  readonly passScore: number | null;
}

/** A published version: its number, and the id of what it holds. Numbers count up from 1. */
export interface PublishedVersion {
  readonly version: number;
  readonly content: string;
  readonly publishedAt: Date;
}

export interface CourseState {
  readonly versions: readonly PublishedVersion[];
  /** Who else sees it: codes of municipalities, the buyers of a purchase, or `network`. */
  readonly visibleTo: readonly string[];
  readonly withdrawnAt?: Date | undefined;
}

export interface PublishDecision {
  readonly outcome: 'created' | 'new-version' | 'unchanged';
  readonly version: number;
  /** Null: nothing is to be saved. */
  readonly state: CourseState | null;
}

const MOST_VERSIONS = 1000;

/** @throws DomainError `doubled-lesson` when two lessons have one key. */
export function checkLessons(lessons: readonly { readonly key: string }[]): void {
  const keys = lessons.map(({ key }) => key);
  const doubled = keys.find((key, place) => keys.indexOf(key) !== place);
  if (doubled) throw new DomainError('doubled-lesson', { lesson: doubled });
}

/**
 * What publishing this content makes of a course. The same content again makes no version; a withdrawn course is back.
 * @throws DomainError `too-many-versions`.
 */
export function decidePublish(stored: CourseState | null, content: string, now: Date): PublishDecision {
  const { versions = [], visibleTo = [], withdrawnAt } = stored ?? {};
  const newest = versions.at(-1);
  if (newest?.content === content)
    return { outcome: 'unchanged', version: newest.version, state: withdrawnAt ? { versions, visibleTo } : null };
  const version = (newest?.version ?? 0) + 1;
  if (version > MOST_VERSIONS) throw new DomainError('too-many-versions');
  const next = [...versions, { version, content, publishedAt: now }];
  return { outcome: newest ? 'new-version' : 'created', version, state: { versions: next, visibleTo } };
}

/** A municipality that looks, and the joint purchases of which it is a buyer. */
export interface Reader {
  readonly municipality: string;
  readonly purchases: readonly string[];
}

/** Whether a municipality sees a course; its own sees it always. A withdrawn one is shown to nobody else. */
export function isVisibleTo(
  course: Pick<CourseState, 'visibleTo' | 'withdrawnAt'> & { readonly tenant: string },
  reader: Reader,
): boolean {
  if (course.tenant === reader.municipality) return true;
  if (course.withdrawnAt) return false;
  return namesOf(reader).some((name) => course.visibleTo.includes(name));
}

/** As which a course may be shown to a municipality. */
export const namesOf = ({ municipality, purchases }: Reader): string[] => [
  NETWORK,
  municipality,
  ...purchases.map(buyersOf),
];

/** Stands in `visibleTo` for everybody. */
export const NETWORK = 'network';

/** Stands there for the buyers of a purchase. */
const BUYERS = 'buyers ';
const buyersOf = (purchase: string): string => BUYERS + purchase;
/** The purchase whose buyers it stands for. */
export const purchaseIn = (name: string): string | null => (name.startsWith(BUYERS) ? name.slice(BUYERS.length) : null);

export function visibleToOf(visibility: Visibility): readonly string[] {
  if (visibility.to === 'municipalities') return visibility.municipalities;
  if (visibility.to === 'buyers') return [buyersOf(visibility.purchase)];
  return visibility.to === 'network' ? [NETWORK] : [];
}

/** What a course is found by besides its title. */
export const textsOf = ({ description = '', lessons }: Pick<CourseContent, 'description' | 'lessons'>): string[] => [
  description,
  ...lessons.map(({ title = '' }) => title),
];

/** 標準学習時間 of a course: the sum of its lessons' minutes. */
export const minutesOf = (content: Pick<CourseContent, 'lessons'>): number =>
  content.lessons.reduce((sum, { minutes }) => sum + minutes, 0);
