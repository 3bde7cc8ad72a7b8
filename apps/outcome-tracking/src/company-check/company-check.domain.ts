import { DomainError } from '#contracts';
import {
  type CheckMonths,
  type CompanyAnswer,
  type CompanyCheck as Shown,
  type CompanyConsent,
  type ConsentKept,
  type ConsentWay,
} from '#contracts/outcomes';

/** What was said about asking a company; of no, company and address are null. */
export interface Said {
  readonly agreed: boolean;
  readonly company: string | null;
  readonly email: string | null;
  readonly way: ConsentWay;
  /** Who entered it; null: by the mailed link. */
  readonly account: string | null;
  readonly saidOn: string;
  readonly at: Date;
}

/** Whether a company may be asked about somebody's work at one checkpoint, and what it answered. */
export interface CompanyCheck {
  readonly enrolment: string;
  readonly programme: string;
  readonly person: string;
  readonly months: CheckMonths;
  /** The day that is asked about. */
  readonly day: string;
  /** Oldest first; the last one stands. */
  readonly said: readonly Said[];
  /** Counts up whenever a company is asked anew: links of earlier rounds have ended. */
  readonly round: number;
  /** SHA-256 of the links that are out in this round: a mail that was tried twice may have arrived twice. */
  readonly hashes: readonly string[];
  /** When the links end; null: none is out. */
  readonly until: Date | null;
  /** What the company said in this round, as it came. */
  readonly answer: (CompanyAnswer & { readonly at: Date }) | null;
}

export type About = Pick<CompanyCheck, 'enrolment' | 'programme' | 'person' | 'months' | 'day'>;

/** More than anybody changes their mind; keeps a link from writing to many. */
const MOST_SAID = 10;

/** What was said last; null: nothing. */
export const standing = ({ said }: Pick<CompanyCheck, 'said'>): Said | null => said.at(-1) ?? null;

/**
 * The check once this is said. The very one that was given where nothing changes: the same company may be asked, and was
 * or still can answer.
 * @throws DomainError `too-many-outcomes`.
 */
export function decideConsent(
  stored: CompanyCheck | null,
  about: About,
  consent: CompanyConsent,
  how: Pick<Said, 'way' | 'account' | 'saidOn'>,
  now: Date,
): { readonly check: CompanyCheck; readonly outcome: ConsentKept['outcome'] } {
  const last = stored && standing(stored);
  if (stored && last && isSame(last, consent) && (!consent.agreed || isAnswered(stored) || isOut(stored, now)))
    return { check: stored, outcome: 'unchanged' };
  if (consent.agreed && (stored?.said.length ?? 0) >= MOST_SAID)
    throw new DomainError('too-many-outcomes', { most: MOST_SAID });
  const whom = consent.agreed ? { company: consent.company, email: consent.email } : { company: null, email: null };
  const said = [...(stored?.said ?? []), { agreed: consent.agreed, ...whom, ...how, at: now }];
  const asked = { round: (stored?.round ?? 0) + 1, hashes: [], until: null, answer: null };
  // Who withdraws keeps the round: whoever holds its link is told that it was withdrawn.
  const round = consent.agreed || !stored ? asked : stored;
  const { hashes, until, answer } = round;
  const check = { ...about, said, round: round.round, hashes, until, answer };
  if (consent.agreed) return { check, outcome: 'agreed' };
  return { check, outcome: last?.agreed ? 'withdrawn' : 'refused' };
}

const isSame = (last: Said, consent: CompanyConsent): boolean =>
  consent.agreed ? last.agreed && last.email === consent.email && last.company === consent.company : !last.agreed;
const isAnswered = ({ answer }: CompanyCheck): boolean => answer !== null;
/** Its mail is still to go, or the link in it still works. */
const isOut = ({ until }: CompanyCheck, now: Date): boolean => until === null || until > now;

/**
 * The agreement by which whoever holds a link may answer, as long as somebody says since when they work there.
 * @throws DomainError `company-check-withdrawn`, `wrong-link` when it has ended.
 */
export function agreementOf(
  check: CompanyCheck,
  startedOn: string | null,
  now: Date,
): Said & { readonly startedOn: string } {
  const last = standing(check);
  if (!last?.agreed || startedOn === null) throw new DomainError('company-check-withdrawn');
  if (check.until === null || check.until <= now) throw new DomainError('wrong-link');
  return { ...last, startedOn };
}

/**
 * The check once the company answered; the very one that was given when it said the same before.
 * @throws DomainError `company-check-answered`.
 */
export function decideCompanyAnswer(check: CompanyCheck, answer: CompanyAnswer, at: Date): CompanyCheck {
  if (check.answer === null) return { ...check, answer: { ...answer, at } };
  const { at: _, ...before } = check.answer;
  if (canonical(before) !== canonical(answer)) throw new DomainError('company-check-answered');
  return check;
}

const canonical = (answer: CompanyAnswer): string =>
  JSON.stringify(answer.works ? [answer.startedOn, answer.insured, answer.openEnded] : null);

/** How it is shown to its person and to the office. */
export function shownCheck(check: CompanyCheck, now: Date): Shown {
  const agreed = check.said.findLast((one) => one.agreed);
  return {
    months: check.months,
    state: stateOf(check, now),
    company: agreed?.company ?? null,
    email: agreed?.email ?? null,
    until: check.until?.toISOString() ?? null,
    said: check.said.map(({ agreed: isAgreed, company, way, saidOn, at }) => ({
      agreed: isAgreed,
      company,
      way,
      saidOn,
      at: at.toISOString(),
    })),
  };
}

function stateOf(check: CompanyCheck, now: Date): Shown['state'] {
  if (!standing(check)?.agreed) return check.said.some(({ agreed }) => agreed) ? 'withdrawn' : 'refused';
  if (isAnswered(check)) return 'answered';
  return isOut(check, now) ? 'waiting' : 'link-ended';
}
