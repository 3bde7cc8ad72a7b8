import { DomainError } from '#contracts';
import type { LessonKind } from '#contracts/catalog';
import type { PinnedCourse, ProgrammePlan, ProgrammePrivacy } from '#contracts/progress';
import { checkNotClosed, type Closing } from './closing.domain.js';
import { checkPlan, isSamePlan } from './plan.domain.js';

/** A course as a programme pinned it, with what the learner's pages need of its lessons. */
export interface Pin extends Omit<PinnedCourse, 'lessons'> {
  readonly lessons: readonly {
    readonly key: string;
    readonly minutes: number;
    readonly title?: string | undefined;
    /** Left out: plain. */
    readonly kind?: LessonKind | undefined;
  }[];
}

/** What the office decides about a programme, besides its courses. */
export interface ProgrammeTerms {
  readonly name: string;
  readonly audience: 'staff' | 'company' | 'citizen';
  readonly fiscalYear: number;
  /** Both days, in Japan, belong to the period. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** Not there in a programme of before it was asked for. */
  readonly privacy?: ProgrammePrivacy;
  /** The privacy notice. Null or not there: only its version is known. */
  readonly noticeText?: string | null;
  /** Not there in a programme of before it was asked for. */
  readonly plan?: ProgrammePlan;
}

/**
 * Consent is to what was read: where somebody is enrolled, another text is another version.
 * @throws DomainError `notice-version-needed`.
 */
function checkNotice(stored: ProgrammeState, { noticeText, privacy }: ProgrammeTerms): void {
  const isOther = stored.noticeText != null && stored.noticeText !== noticeText;
  if (stored.enrolled && isOther && stored.privacy?.notice === privacy?.notice)
    throw new DomainError('notice-version-needed');
}

/** What a programme does with people's data while nobody has said it. */
export const nothingSaid: ProgrammePrivacy = {
  purpose: null,
  notice: null,
  consentNeeded: false,
  retentionYears: null,
  retentionAutomatic: false,
  organ: null,
};

/**
 * What the office says now over what it said before; what is left out stays.
 * @throws DomainError `notice-missing` when consent is needed to no notice.
 */
export function sayPrivacy(
  before: ProgrammePrivacy | undefined,
  said: { readonly [K in keyof ProgrammePrivacy]?: ProgrammePrivacy[K] | undefined } = {},
): ProgrammePrivacy {
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const privacy = { ...nothingSaid, ...before, ...given };
  if (privacy.consentNeeded && privacy.notice === null) throw new DomainError('notice-missing');
  return privacy;
}

export interface ProgrammeState extends ProgrammeTerms {
  readonly courses: readonly Pin[];
  /** The version that last changed what counts: the period or the pinned courses. */
  readonly rules: number;
  /** Mark: the progress of its enrolments is to be folded again by the rules of this version. */
  readonly refold?: number;
  /** Mark: closed or opened again in this version, so that its seats of a joint purchase go back or are taken again. */
  readonly seatsDue?: number;
  /** Mark: with people enrolled, it took up a joint purchase in this version, or left one. */
  readonly purchaseDue?: number;
  /** Somebody was enrolled, so the audience stands. */
  readonly enrolled: boolean;
  /** The first one first. */
  readonly closings?: readonly Closing[];
}

export interface OpenDecision {
  readonly outcome: 'created' | 'changed' | 'unchanged';
  readonly state: ProgrammeState;
}

/** The courses whose present version must be asked for: those that the programme has not pinned. */
export const coursesToPin = (stored: ProgrammeState | null, courses: readonly string[]): string[] =>
  [...new Set(courses)].filter((course) => !stored?.courses.some((pinned) => pinned.course === course));

/** @throws DomainError `period-reversed`. */
export function checkPeriod({ startsOn, endsOn }: Pick<ProgrammeTerms, 'startsOn' | 'endsOn'>): void {
  if (endsOn < startsOn) throw new DomainError('period-reversed');
}

/**
 * What opening a programme with these terms and courses makes of the stored one. A course that is pinned keeps its
 * version, a new one comes with the version in `pins`. Only a change of the period or the courses changes the rules.
 * @throws DomainError `audience-fixed` when another audience is asked for and somebody is enrolled, `purchase-fixed` when
 * seats of another purchase are, before those of the first are back; `course-key-twice` for two courses (of two
 * municipalities) with one key: what is learned is known by it; `programme-closed` when anything would change of a closed
 * one; what `checkPlan` and `checkNotice` refuse.
 */
export function decideOpen(
  stored: (ProgrammeState & { readonly version: number }) | null,
  terms: ProgrammeTerms,
  courses: readonly string[],
  pins: readonly Pin[],
): OpenDecision {
  const known = [...(stored?.courses ?? []), ...pins];
  const pinned = [...new Set(courses)].flatMap((course) => known.find((pin) => pin.course === course) ?? []);
  const keys = pinned.map(({ key }) => key);
  const twice = keys.find((key, place) => keys.indexOf(key) !== place);
  if (twice) throw new DomainError('course-key-twice', { key: twice });
  if (terms.plan) checkPlan(terms.plan, keys);
  if (!stored) return { outcome: 'created', state: { ...terms, courses: pinned, rules: 1, enrolled: false } };
  if (stored.enrolled && stored.audience !== terms.audience) throw new DomainError('audience-fixed');
  const [used, named] = [stored, terms].map(({ plan }) => plan?.purchase ?? null);
  const isSwitched = stored.enrolled && used !== named;
  if (isSwitched && ((used && named) || stored.purchaseDue !== undefined)) throw new DomainError('purchase-fixed');
  const sameRules =
    stored.startsOn === terms.startsOn &&
    stored.endsOn === terms.endsOn &&
    stored.courses.length === pinned.length &&
    stored.courses.every(({ course }, place) => course === pinned[place]?.course);
  const sameTerms =
    stored.name === terms.name &&
    stored.audience === terms.audience &&
    stored.fiscalYear === terms.fiscalYear &&
    isSamePrivacy(stored.privacy, terms.privacy) &&
    (stored.noticeText ?? null) === (terms.noticeText ?? null) &&
    isSamePlan(stored.plan, terms.plan);
  if (sameRules && sameTerms) return { outcome: 'unchanged', state: stored };
  checkNotClosed(stored);
  checkNotice(stored, terms);
  const { rules, refold, enrolled, closings, seatsDue } = stored;
  const next = stored.version + 1;
  const purchaseDue = isSwitched ? next : stored.purchaseDue;
  const counting = sameRules ? { rules, ...(refold !== undefined && { refold }) } : { rules: next, refold: next };
  const kept = {
    enrolled,
    ...(closings && { closings }),
    ...(seatsDue !== undefined && { seatsDue }),
    ...(purchaseDue !== undefined && { purchaseDue }),
  };
  return { outcome: 'changed', state: { ...terms, courses: pinned, ...counting, ...kept } };
}

const isSamePrivacy = (one: ProgrammePrivacy = nothingSaid, other: ProgrammePrivacy = nothingSaid): boolean =>
  (Object.keys(nothingSaid) as (keyof ProgrammePrivacy)[]).every((field) => one[field] === other[field]);
