import type { Audience } from '#contracts';
import type { Count, ProgrammeFigures, Rate } from '#contracts/reporting';
import { isFew } from './derivable.domain.js';
import { maskFigures, smallestShown } from './masking.domain.js';
import { courseCell } from './programme-cells.domain.js';
import type { Tally } from './tally.domain.js';

/** A programme's figures before they are masked, and what they were made from. */
export interface RawRelease {
  readonly audience: Audience;
  readonly figures: ProgrammeFigures;
  readonly tally: Tally;
}

/**
 * The figures of a new release beside what is out already (`told`: what each earlier release tells, see `toldBy`): a
 * count that differs from what an earlier release
 * shows by 1 to k − 1 people is hidden, since the difference tells of just these; then what can be worked out of the rest
 * is looked at as ever. Two releases of the same day, filter or year are releases, too. Minutes and hours go with the
 * people they are of.
 */
export function protectRelease(
  { audience, figures, tally }: RawRelease,
  told: readonly ReadonlyMap<string, number>[],
): ProgrammeFigures {
  const isWithheld = (name: string, people: number): boolean =>
    told.some((counts) => isFew(people - (counts.get(name) ?? people), smallestShown[audience]));
  return maskFigures(audience, figures, tally, isWithheld);
}

/** Every count that figures tell, also where only its rate stands there. */
export function toldBy(figures: ProgrammeFigures): ReadonlyMap<string, number> {
  const { satisfaction, understanding, useAtWork, useConfirmation: said, roleChange } = figures;
  const { employment, employmentAfterSix: later, checkpoints, businessShift } = figures;
  const counts: [string, Count | undefined][] = [
    ['enrolled', figures.enrolled],
    ['started', figures.started],
    ['completed', figures.completed],
    ['leftForJob', figures.leftForJob],
    ['completedEarlier', figures.completedByEarlierTerms],
    ['completedByOffice', figures.completedByOffice],
    ...Object.entries(figures.courses).flatMap(([key, { started, completed }]): [string, Count][] => [
      [courseCell(key, 'started'), started],
      [courseCell(key, 'completed'), completed],
    ]),
    ['answered', satisfaction.answered],
    ['topTwo', part(satisfaction.topTwoRate, satisfaction.answered)],
    ['matched', understanding.matched],
    ['before', part(understanding.preRate, understanding.matched)],
    ['after', part(understanding.postRate, understanding.matched)],
    ['usesAnswered', useAtWork.answered],
    ['used', useAtWork.used],
    ['workplaceUses', figures.workplaceUses?.people],
    ['selfReportedUses', said?.selfReported.people],
    ['confirmedUses', said?.confirmed.people],
    ['doubtedUses', said?.doubted.people],
    ['roleChanges', roleChange?.people],
    ['roleChangesRelated', roleChange?.related],
    ...Object.entries(businessShift?.stages ?? {}).map(([stage, companies]): [string, Count] => [stage, companies]),
    ['denominator', employment?.denominator],
    ['nextTraining', employment?.nextTraining],
    ['employed', employment?.employed],
    ['insured', part(employment?.insuredRate, employment?.denominator)],
    ['related', part(employment?.relatedShare, employment?.employed)],
    ['openEnded', part(employment?.openEndedShare, employment?.employed)],
    ['employedAfterSix', later?.employed],
    ['insuredAfterSix', part(later?.insuredRate, later?.denominator)],
    ['relatedAfterSix', part(later?.relatedShare, later?.employed)],
    ['openEndedAfterSix', part(later?.openEndedShare, later?.employed)],
    ['judged', checkpoints?.judged],
    ['knownAfterThree', checkpoints?.knownAfterThree],
    ['knownAfterSix', checkpoints?.knownAfterSix],
  ];
  return new Map(counts.flatMap(([name, count]) => (typeof count === 'number' ? [[name, count] as const] : [])));
}

const part = (of: Rate | undefined, whole: Count | undefined): Count | undefined =>
  typeof of === 'number' && typeof whole === 'number' ? Math.round((of / 100) * whole) : undefined;
