import { addMonths, dayInJapan } from '#contracts';
import type { CheckMonths, PlacementCheck } from '#contracts/outcomes';
import type { Fact, PlacementFact } from './fact.domain.js';

/** How one enrolment counts for the 就職率. */
export type Employment =
  | { readonly counts: 'not' }
  /** Completed and went on to the next training: taken out, whatever their placements. */
  | { readonly counts: 'next-training' }
  | {
      readonly counts: 'in-denominator';
      readonly employed: boolean;
      readonly placement: PlacementFact | undefined;
      /** The day the placement had to be in force; null for who left for a job. */
      readonly checkDay: string | null;
      /** Somebody said something about that day: the office by a placement, or anybody who was asked. */
      readonly isKnown: boolean;
    };

/**
 * Judges one enrolment: 厚生労働省's formula, 就職者 ÷ (修了者 + 就職による中退者), three months after completion, and
 * likewise after six (domain.md §4.1, counting rules of the scenario folder).
 */
export function judgeEmployment({ enrolment, progress, outcome }: Fact, months: CheckMonths = 3): Employment {
  const ending = enrolment?.ending ?? null;
  const placements = outcome?.placements ?? [];
  const completedAt = progress?.completedAt ?? null;
  if (completedAt === null) {
    if (ending !== 'employed') return { counts: 'not' };
    const placement = lastBegun(placements);
    return { counts: 'in-denominator', employed: true, placement, checkDay: null, isKnown: true };
  }
  if (ending === 'next-training') return { counts: 'next-training' };
  const checkDay = addMonths(dayInJapan(completedAt), months);
  const check = outcome?.checks?.find((one) => one.months === months);
  const inForce = placements.filter((other) => isInForce(other, checkDay));
  const placement =
    inForce.length > 0 && !overrules(check, inForce) ? lastBegun(inForce) : worksBy(check, checkDay, placements);
  const isKnown = inForce.length > 0 || check !== undefined;
  return { counts: 'in-denominator', employed: placement !== undefined, placement, checkDay, isKnown };
}

/** The office's own answer to the checkpoint counts unless it recorded a placement that it checked later. */
const overrules = (check: PlacementCheck | undefined, inForce: readonly PlacementFact[]): boolean =>
  check?.source === 'office' && inForce.every(({ checkedOn }) => (checkedOn ?? '') <= check.checkedOn);

/** The work that an answer tells of, where it had begun by the day and the office does not know that it ended. */
function worksBy(
  check: PlacementCheck | undefined,
  day: string,
  placements: readonly PlacementFact[],
): PlacementFact | undefined {
  if (!check?.works || check.startedOn === null || check.startedOn > day) return undefined;
  const { startedOn, insured, openEnded, related, source } = check;
  const hasEnded = placements.some((one) => one.startedOn === startedOn && one.leftOn !== null && one.leftOn <= day);
  return hasEnded && source !== 'office' ? undefined : { startedOn, leftOn: null, insured, openEnded, related };
}

/** Begun by that day, and not left by then: leaving on the very day is not in force any more. */
const isInForce = ({ startedOn, leftOn }: PlacementFact, day: string): boolean =>
  startedOn <= day && (leftOn === null || leftOn > day);

const lastBegun = (placements: readonly PlacementFact[]): PlacementFact | undefined =>
  placements.reduce<PlacementFact | undefined>(
    (last, other) => (last && last.startedOn >= other.startedOn ? last : other),
    undefined,
  );
