import { dayInJapan, DomainError } from '#contracts';
import {
  checkSources,
  type CheckMonths,
  type CheckSource,
  type CompanyAnswer,
  type PlacementCheck,
  type WorkAnswer,
} from '#contracts/outcomes';
import { MOST, type Decision, type KeptCheck, type Outcome } from './outcome-parts.domain.js';

const identity = ['months', 'source', 'checkedOn'] as const;
const details = ['works', 'startedOn', 'insured', 'openEnded', 'related'] as const;

/**
 * An answer of one source to one checkpoint. What it said last when it checked that day changes nothing; anything else
 * is added and corrects it.
 * @throws DomainError `starts-later`, `too-many-outcomes`.
 */
export function decideCheck(
  state: Outcome,
  said: Pick<KeptCheck, 'months' | 'source' | 'checkedOn' | 'relatedUnasked'>,
  answer: WorkAnswer,
  at: Date,
): Decision {
  if (answer.works && answer.startedOn > said.checkedOn) throw new DomainError('starts-later');
  const none = { startedOn: null, insured: false, openEnded: false, related: false };
  const check: KeptCheck = { ...said, ...none, ...answer, at };
  const checks = state.checks ?? [];
  const same = checks.findLast((one) => identity.every((field) => one[field] === check[field]));
  if (same && details.every((field) => same[field] === check[field])) return { outcome: 'unchanged', state };
  const before = newestOf(checks, said.months, said.source);
  if (checks.length >= MOST) throw new DomainError('too-many-outcomes', { most: MOST });
  return { outcome: before ? 'updated' : 'created', state: { ...state, checks: [...checks, check] } };
}

/**
 * What a company answered at that moment. 関連就職 is not asked of it: there the person's word counts.
 * @throws DomainError as `decideCheck`.
 */
export function decideCompanyCheck(state: Outcome, months: CheckMonths, said: CompanyAnswer, at: Date): Decision {
  const by = { months, source: 'company' as const, checkedOn: dayInJapan(at), relatedUnasked: true as const };
  return decideCheck(state, by, said.works ? { ...said, related: false } : said, at);
}

/**
 * Since when somebody works, by their own word or else the office's; null: nobody says so, or they say they do not. What a
 * company said is no reason to ask one.
 */
export function saidStart({ checks = [] }: Outcome, months: CheckMonths): string | null {
  const own = newestOf(checks, months, 'self') ?? newestOf(checks, months, 'office');
  return own?.works ? own.startedOn : null;
}

/** What one source says: what it checked last; of several on one day, what came last. */
function newestOf(checks: readonly KeptCheck[], months: CheckMonths, source: CheckSource): KeptCheck | undefined {
  return checks
    .filter((check) => check.months === months && check.source === source)
    .reduce<KeptCheck | undefined>(
      (last, check) => (last && last.checkedOn > check.checkedOn ? last : check),
      undefined,
    );
}

/**
 * What each source that said anything says about a checkpoint; the first of them counts. Whoever was not asked whether the
 * work has to do with what was learned (関連就職 is the person's own word) is filled up from what the person says.
 */
export function standingChecks(checks: readonly KeptCheck[], months: CheckMonths): readonly KeptCheck[] {
  const own = newestOf(checks, months, 'self');
  return checkSources.flatMap((source) => {
    const newest = newestOf(checks, months, source);
    if (!newest) return [];
    return newest.relatedUnasked && newest.works ? { ...newest, related: own?.related ?? false } : newest;
  });
}

/** An answer without when it came. */
export const plainCheck = ({
  months,
  source,
  works,
  startedOn,
  insured,
  openEnded,
  related,
  checkedOn,
}: KeptCheck): PlacementCheck => ({ months, source, works, startedOn, insured, openEnded, related, checkedOn });
