import { DomainError } from '#contracts';
import {
  checkSources,
  type CheckMonths,
  type CheckSource,
  type PlacementCheck,
  type WorkAnswer,
} from '#contracts/outcomes';
import { MOST, type Decision, type KeptCheck, type Outcome } from './outcome-parts.domain.js';

const details = ['works', 'startedOn', 'insured', 'openEnded', 'related', 'checkedOn'] as const;

/**
 * An answer of one source to one checkpoint. The same as it says already changes nothing; another one is added and
 * corrects it.
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
  const before = newestOf(state.checks ?? [], said.months, said.source);
  if (before && details.every((field) => before[field] === check[field])) return { outcome: 'unchanged', state };
  const checks = state.checks ?? [];
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
