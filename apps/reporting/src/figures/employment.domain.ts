import { addMonths, dayInJapan } from '#contracts';
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
    };

const MONTHS_UNTIL_CHECK = 3;

/**
 * Judges one enrolment: 厚生労働省's formula, 就職者 ÷ (修了者 + 就職による中退者), three months after completion
 * (domain.md §4.1, counting rules of the scenario folder).
 */
export function judgeEmployment({ enrolment, progress, outcome }: Fact): Employment {
  const ending = enrolment?.ending ?? null;
  const placements = outcome?.placements ?? [];
  const completedAt = progress?.completedAt ?? null;
  if (completedAt === null) {
    if (ending !== 'employed') return { counts: 'not' };
    return { counts: 'in-denominator', employed: true, placement: lastBegun(placements), checkDay: null };
  }
  if (ending === 'next-training') return { counts: 'next-training' };
  const checkDay = addMonths(dayInJapan(completedAt), MONTHS_UNTIL_CHECK);
  const placement = lastBegun(placements.filter((other) => isInForce(other, checkDay)));
  return { counts: 'in-denominator', employed: placement !== undefined, placement, checkDay };
}

/** Begun by that day, and not left by then: leaving on the very day is not in force any more. */
const isInForce = ({ startedOn, leftOn }: PlacementFact, day: string): boolean =>
  startedOn <= day && (leftOn === null || leftOn > day);

const lastBegun = (placements: readonly PlacementFact[]): PlacementFact | undefined =>
  placements.reduce<PlacementFact | undefined>(
    (last, other) => (last && last.startedOn >= other.startedOn ? last : other),
    undefined,
  );
