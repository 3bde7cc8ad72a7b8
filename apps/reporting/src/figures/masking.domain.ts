import type { Audience } from '#contracts';
import { shiftStages, type ShiftStage } from '#contracts/outcomes';
import { MASKED, type Count, type ProgrammeFigures, type Rate } from '#contracts/reporting';
import { emptyTally, type EmploymentTally, type Tally } from './tally.domain.js';

/** 秘匿処理 (domain.md §4.4): groups of fewer than this many people are not shown outside of their municipality. */
const smallestShown: Readonly<Record<Audience, number>> = { staff: 5, company: 10, citizen: 10 };
/** For totals over programmes of any audience: the strictest. */
export const smallestShownOfTotals = 10;

/** Hides what is too small for `k`: a count of 1 to k − 1, and what could give one away. 0 is shown. */
export function masking(k: number) {
  const isSmall = (people: number): boolean => people > 0 && people < k;
  return {
    count: (people: number): Count => (isSmall(people) ? MASKED : people),
    /** A figure about so many people that is not itself a count of them (minutes, hours, a mean). */
    about: (people: number, value: Rate): Rate => (isSmall(people) ? MASKED : value),
    /** A rate: hidden when the whole, the part or the rest is small. */
    rate: (part: number, whole: number, value: Rate): Rate =>
      isSmall(whole) || isSmall(part) || isSmall(whole - part) ? MASKED : value,
  };
}

/** Stages with few companies are hidden, and then their sum, which would give a single one away. */
function companiesByStage(shifts: Tally['shifts'], count: (companies: number) => Count) {
  const stages = Object.fromEntries(shiftStages.map((stage) => [stage, count(shifts[stage])])) as Record<
    ShiftStage,
    Count
  >;
  const all = Object.values(shifts).reduce((sum, companies) => sum + companies, 0);
  return { companies: Object.values(stages).includes(MASKED) ? MASKED : count(all), stages };
}

/** A programme's figures as anybody outside of its municipality sees them. `tally` is what they were made from. */
export function maskFigures(audience: Audience, figures: ProgrammeFigures, tally: Tally): ProgrammeFigures {
  const { count, about, rate } = masking(smallestShown[audience]);
  const { satisfaction, understanding, useAtWork, workplaceUses, employment } = tally;
  const counts = { ...emptyTally, ...tally };
  const { selfReportedUses, confirmedUses, doubtedUses, roleChanges, shifts } = counts;
  const { employmentAfterSix, checkpoints } = counts;
  const employed = (of: EmploymentTally, shown: NonNullable<ProgrammeFigures['employment']>) => ({
    denominator: count(of.denominator),
    employed: count(of.employed),
    rate: rate(of.employed, of.denominator, shown.rate),
    insuredRate: rate(of.insured, of.denominator, shown.insuredRate),
    relatedShare: rate(of.related, of.employed, shown.relatedShare),
    openEndedShare: rate(of.openEnded, of.employed, shown.openEndedShare),
    nextTraining: count(of.nextTraining),
    preliminary: shown.preliminary,
  });
  const uses = (people: number, { hoursSavedPerMonth }: { hoursSavedPerMonth: Count }) => ({
    people: count(people),
    hoursSavedPerMonth: about(people, hoursSavedPerMonth) as Count,
  });
  const { matched } = understanding;
  const preRate = rate(understanding.before, matched, figures.understanding.preRate);
  const postRate = rate(understanding.after, matched, figures.understanding.postRate);
  const isHidden = preRate === MASKED || postRate === MASKED;
  const courses = new Map(tally.courses.map((course) => [course.key, course]));
  return {
    enrolled: count(tally.enrolled),
    started: count(tally.started),
    completed: count(tally.completed),
    ...(tally.completedEarlier !== undefined && { completedByEarlierTerms: count(tally.completedEarlier) }),
    ...(tally.completedByOffice !== undefined && { completedByOffice: count(tally.completedByOffice) }),
    leftForJob: count(tally.leftForJob),
    completionRate: rate(tally.completed, tally.started, figures.completionRate),
    learningMinutes: about(tally.started, figures.learningMinutes) as Count,
    courses: Object.fromEntries(
      Object.keys(figures.courses).map((key) => {
        const { started = 0, completed = 0 } = courses.get(key) ?? {};
        return [key, { started: count(started), completed: count(completed) }];
      }),
    ),
    satisfaction: {
      invited: count(tally.completed),
      answered: count(satisfaction.answered),
      responseRate: rate(satisfaction.answered, tally.completed, figures.satisfaction.responseRate),
      topTwoRate: rate(satisfaction.topTwo, satisfaction.answered, figures.satisfaction.topTwoRate),
      mean: about(satisfaction.answered, figures.satisfaction.mean),
      scaleMax: figures.satisfaction.scaleMax,
    },
    understanding: {
      matched: count(matched),
      preRate,
      postRate,
      changePoints: isHidden ? MASKED : figures.understanding.changePoints,
    },
    useAtWork: {
      answered: count(useAtWork.answered),
      used: count(useAtWork.used),
      rate: rate(useAtWork.used, useAtWork.answered, figures.useAtWork.rate),
    },
    ...(figures.workplaceUses && {
      workplaceUses: uses(workplaceUses.people, figures.workplaceUses),
    }),
    ...(figures.useConfirmation && {
      useConfirmation: {
        selfReported: uses(selfReportedUses.people, figures.useConfirmation.selfReported),
        confirmed: uses(confirmedUses.people, figures.useConfirmation.confirmed),
        doubted: uses(doubtedUses.people, figures.useConfirmation.doubted),
      },
    }),
    ...(figures.roleChange && {
      roleChange: {
        people: count(roleChanges.people),
        related: count(roleChanges.related),
        rate: rate(roleChanges.people, tally.completed, figures.roleChange.rate),
        relatedShare: rate(roleChanges.related, roleChanges.people, figures.roleChange.relatedShare),
      },
    }),
    ...(figures.businessShift && { businessShift: companiesByStage(shifts, count) }),
    ...(figures.employment && { employment: employed(employment, figures.employment) }),
    ...(figures.employmentAfterSix && {
      employmentAfterSix: employed(employmentAfterSix, figures.employmentAfterSix),
    }),
    ...(figures.checkpoints && {
      checkpoints: {
        judged: count(checkpoints.judged),
        knownAfterThree: count(checkpoints.knownAfterThree),
        rateAfterThree: rate(checkpoints.knownAfterThree, checkpoints.judged, figures.checkpoints.rateAfterThree),
        knownAfterSix: count(checkpoints.knownAfterSix),
        rateAfterSix: rate(checkpoints.knownAfterSix, checkpoints.judged, figures.checkpoints.rateAfterSix),
      },
    }),
  };
}
