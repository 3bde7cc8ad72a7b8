import { DomainError } from '#contracts';
import {
  checkSources,
  type CheckMonths,
  type CheckSource,
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
  said: Pick<PlacementCheck, 'months' | 'source' | 'checkedOn'>,
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

/** What one source says: what it checked last; of several on one day, what came last. */
function newestOf(checks: readonly KeptCheck[], months: CheckMonths, source: CheckSource): KeptCheck | undefined {
  return checks
    .filter((check) => check.months === months && check.source === source)
    .reduce<KeptCheck | undefined>(
      (last, check) => (last && last.checkedOn > check.checkedOn ? last : check),
      undefined,
    );
}

/** What each source that said anything says about a checkpoint; the first of them counts. */
export const standingChecks = (checks: readonly KeptCheck[], months: CheckMonths): readonly KeptCheck[] =>
  checkSources.flatMap((source) => newestOf(checks, months, source) ?? []);

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
