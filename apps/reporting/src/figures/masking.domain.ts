import type { Audience } from '#contracts';
import { shiftStages, type ShiftStage } from '#contracts/outcomes';
import { MASKED, type Count, type ProgrammeFigures, type Rate } from '#contracts/reporting';
import { isFew } from './derivable.domain.js';
import { courseCell, shownCells, type IsWithheld } from './programme-cells.domain.js';
import { wholeTally, type Tally } from './tally.domain.js';

/** 秘匿処理 (domain.md §4.4): groups of fewer than this many people are not shown outside of their municipality. */
export const smallestShown: Readonly<Record<Audience, number>> = { staff: 5, company: 10, citizen: 10 };
/** For totals over programmes of any audience: the strictest. */
export const smallestShownOfTotals = 10;

/** The counts of a programme that everybody may see, by name. */
export const shownOf = (audience: Audience, tally: Tally): ReadonlyMap<string, number> =>
  shownCells(audience, tally, smallestShown[audience]);

/** Hides what is too small for `k`: a count of 1 to k − 1. 0 is shown. */
export function masking(k: number) {
  return {
    count: (people: number): Count => (isFew(people, k) ? MASKED : people),
    /** A figure about so many people that is not itself a count of them (minutes, hours, a mean). */
    about: (people: number, value: Rate): Rate => (isFew(people, k) ? MASKED : value),
  };
}

/** Stages with few companies are hidden, and then their sum, which would give a single one away. */
function companiesByStage(shifts: Tally['shifts'], k: number, isWithheld: IsWithheld) {
  const { count } = masking(k);
  const stages = Object.fromEntries(
    shiftStages.map((stage) => [stage, isWithheld(stage, shifts[stage]) ? MASKED : count(shifts[stage])]),
  ) as Record<ShiftStage, Count>;
  const all = Object.values(shifts).reduce((sum, companies) => sum + companies, 0);
  return { companies: Object.values(stages).includes(MASKED) ? MASKED : count(all), stages };
}

/**
 * A programme's figures as anybody outside of its municipality sees them. `tally` is what they were made from. A rate is
 * shown together with both counts that give it, also where a count has no place of its own. `shown`: where it is known
 * already what `shownOf` gives.
 */
export function maskFigures(
  audience: Audience,
  figures: ProgrammeFigures,
  tally: Tally,
  isWithheld: IsWithheld = () => false,
  shown = shownCells(audience, tally, smallestShown[audience], isWithheld),
): ProgrammeFigures {
  const k = smallestShown[audience];
  const about = (name: string, people: number, value: Count): Count =>
    isWithheld(name, people) ? MASKED : (masking(k).about(people, value) as Count);
  const count = <T extends Count | undefined>(name: string, value: T): T | typeof MASKED =>
    shown.has(name) ? value : MASKED;
  const rate = (part: string, whole: string, value: Rate): Rate =>
    shown.has(whole) && (value === null || shown.has(part)) ? value : MASKED;
  const { satisfaction, understanding, useAtWork, workplaceUses: uses } = figures;
  const { useConfirmation: said, roleChange, checkpoints } = figures;
  const preRate = rate('before', 'matched', understanding.preRate);
  const postRate = rate('after', 'matched', understanding.postRate);
  const isHidden = preRate === MASKED || postRate === MASKED;
  const employment = (suffix: '' | 'AfterSix', of: NonNullable<ProgrammeFigures['employment']>) => ({
    denominator: count('denominator', of.denominator),
    employed: count(`employed${suffix}`, of.employed),
    rate: rate(`employed${suffix}`, 'denominator', of.rate),
    insuredRate: rate(`insured${suffix}`, 'denominator', of.insuredRate),
    relatedShare: rate(`related${suffix}`, `employed${suffix}`, of.relatedShare),
    openEndedShare: rate(`openEnded${suffix}`, `employed${suffix}`, of.openEndedShare),
    nextTraining: count('nextTraining', of.nextTraining),
    preliminary: of.preliminary,
  });
  return {
    enrolled: count('enrolled', figures.enrolled),
    started: count('started', figures.started),
    completed: count('completed', figures.completed),
    ...(figures.completedByEarlierTerms !== undefined && {
      completedByEarlierTerms: count('completedEarlier', figures.completedByEarlierTerms),
    }),
    ...(figures.completedByOffice !== undefined && {
      completedByOffice: count('completedByOffice', figures.completedByOffice),
    }),
    leftForJob: count('leftForJob', figures.leftForJob),
    completionRate: rate('completed', 'started', figures.completionRate),
    learningMinutes: about('started', tally.started, figures.learningMinutes),
    courses: Object.fromEntries(
      Object.entries(figures.courses).map(([key, { started, completed }]) => [
        key,
        // A course that nobody began was not counted.
        {
          started: started === 0 ? 0 : count(courseCell(key, 'started'), started),
          completed: completed === 0 ? 0 : count(courseCell(key, 'completed'), completed),
        },
      ]),
    ),
    satisfaction: {
      invited: count('completed', satisfaction.invited),
      answered: count('answered', satisfaction.answered),
      responseRate: rate('answered', 'completed', satisfaction.responseRate),
      topTwoRate: rate('topTwo', 'answered', satisfaction.topTwoRate),
      // A mean near either end would tell how few are at the other.
      mean: rate('topTwo', 'answered', satisfaction.mean),
      scaleMax: satisfaction.scaleMax,
    },
    understanding: {
      matched: count('matched', understanding.matched),
      preRate,
      postRate,
      changePoints: isHidden ? MASKED : understanding.changePoints,
    },
    useAtWork: {
      answered: count('usesAnswered', useAtWork.answered),
      used: count('used', useAtWork.used),
      rate: rate('used', 'usesAnswered', useAtWork.rate),
    },
    ...(uses && {
      workplaceUses: {
        people: count('workplaceUses', uses.people),
        hoursSavedPerMonth: about('workplaceUses', tally.workplaceUses.people, uses.hoursSavedPerMonth),
      },
    }),
    ...(said && { useConfirmation: maskUses(said, tally, count, k, isWithheld) }),
    ...(roleChange && {
      roleChange: {
        people: count('roleChanges', roleChange.people),
        related: count('roleChangesRelated', roleChange.related),
        rate: rate('roleChanges', 'completed', roleChange.rate),
        relatedShare: rate('roleChangesRelated', 'roleChanges', roleChange.relatedShare),
      },
    }),
    ...(figures.businessShift && {
      businessShift: companiesByStage(wholeTally(tally).shifts, k, isWithheld),
    }),
    ...(figures.employment && { employment: employment('', figures.employment) }),
    ...(figures.employmentAfterSix && { employmentAfterSix: employment('AfterSix', figures.employmentAfterSix) }),
    ...(checkpoints && {
      checkpoints: {
        judged: count('judged', checkpoints.judged),
        knownAfterThree: count('knownAfterThree', checkpoints.knownAfterThree),
        rateAfterThree: rate('knownAfterThree', 'judged', checkpoints.rateAfterThree),
        knownAfterSix: count('knownAfterSix', checkpoints.knownAfterSix),
        rateAfterSix: rate('knownAfterSix', 'judged', checkpoints.rateAfterSix),
      },
    }),
  };
}

/**
 * The hours of the three parts add up to nearly all: what is hidden of few people is hidden together with the hours of
 * more, the fewest first.
 */
function maskUses(
  said: NonNullable<ProgrammeFigures['useConfirmation']>,
  tally: Tally,
  count: (name: string, value: Count) => Count,
  k: number,
  isWithheld: IsWithheld,
): NonNullable<ProgrammeFigures['useConfirmation']> {
  const people = {
    selfReported: wholeTally(tally).selfReportedUses.people,
    confirmed: wholeTally(tally).confirmedUses.people,
    doubted: wholeTally(tally).doubtedUses.people,
  };
  const parts = (['selfReported', 'confirmed', 'doubted'] as const).filter((part) => people[part] > 0);
  const byPeople = parts.toSorted((a, b) => people[a] - people[b]);
  const few = byPeople.filter((part) => isFew(people[part], k));
  const hidden = new Set(few.length > 0 ? byPeople.slice(0, few.length + 1) : []);
  const uses = (part: keyof typeof people) => ({
    people: count(`${part}Uses`, said[part].people),
    hoursSavedPerMonth:
      hidden.has(part) || isWithheld(`${part}Uses`, people[part]) ? MASKED : said[part].hoursSavedPerMonth,
  });
  return { selfReported: uses('selfReported'), confirmed: uses('confirmed'), doubted: uses('doubted') };
}
