import { dayInJapan } from '#contracts';
import { judgeEmployment, type Employment } from './employment.domain.js';
import type { Fact, UseFact } from './fact.domain.js';
import { emptyTally, type EmploymentTally, type PeopleAndHours, type Tally } from './tally.domain.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] extends object ? Writable<T[K]> : T[K] };

/**
 * Counts the facts of one programme, one after the other, so that only the counts are kept in memory. Formulas: the
 * counting rules of the scenario folder. Everything is counted for every audience; the figures show what belongs.
 */
export class ProgrammeFold {
  private readonly counted = structuredClone(emptyTally) as Writable<Tally>;
  private readonly courses = new Map<string, { started: number; completed: number }>();

  add(fact: Fact): void {
    const { counted } = this;
    if (fact.shift) counted.shifts[fact.shift.stage] += 1;
    if (!fact.enrolment) return;
    const { enrolment, progress } = fact;
    const hasCompleted = progress != null && progress.completedAt !== null;
    counted.enrolled += 1;
    if (progress && progress.startedAt !== null) counted.started += 1;
    if (progress?.byEarlierTerms) counted.completedEarlier = (counted.completedEarlier ?? 0) + 1;
    if (progress?.byOffice) counted.completedByOffice = (counted.completedByOffice ?? 0) + 1;
    if (hasCompleted) counted.completed += 1;
    else if (enrolment.ending === 'employed') counted.leftForJob += 1;
    if (progress) this.addProgress(progress);
    if (fact.outcome) this.addOutcome(fact.outcome, hasCompleted);
    if (hasCompleted) this.addRoleChanges(fact);
    this.addEmployment(fact);
  }

  tally(): Tally {
    const courses = [...this.courses].map(([key, counts]) => ({ key, ...counts }));
    return { ...structuredClone(this.counted), courses: courses.sort((a, b) => (a.key < b.key ? -1 : 1)) };
  }

  /** A number of what has been counted so far. */
  read(of: (tally: Tally) => number): number {
    const courses = [...this.courses].map(([key, counts]) => ({ key, ...counts }));
    return of({ ...this.counted, courses });
  }

  private addProgress({ seconds, coursesStarted, coursesCompleted }: NonNullable<Fact['progress']>): void {
    this.counted.seconds += seconds;
    for (const key of coursesStarted) this.course(key).started += 1;
    for (const key of coursesCompleted) this.course(key).completed += 1;
  }

  private course(key: string): { started: number; completed: number } {
    const known = this.courses.get(key);
    if (known) return known;
    const counts = { started: 0, completed: 0 };
    this.courses.set(key, counts);
    return counts;
  }

  /** Answers after the course (T1, T2) count only of people who completed. */
  private addOutcome({ surveys, hoursSaved, uses }: NonNullable<Fact['outcome']>, hasCompleted: boolean): void {
    const { counted } = this;
    const { T0: t0 = {} } = surveys;
    const { T1: t1 = {}, T2: t2 = {} } = hasCompleted ? surveys : {};
    if (t1.satisfaction != null) {
      counted.satisfaction.answered += 1;
      counted.satisfaction.points += t1.satisfaction;
      if (t1.satisfaction >= 4) counted.satisfaction.topTwo += 1;
    }
    if (t0.understanding != null && t1.understanding != null) {
      counted.understanding.matched += 1;
      if (t0.understanding >= 4) counted.understanding.before += 1;
      if (t1.understanding >= 4) counted.understanding.after += 1;
    }
    if (t2.usedAtWork != null) {
      counted.useAtWork.answered += 1;
      if (t2.usedAtWork) counted.useAtWork.used += 1;
    }
    addHours(counted.workplaceUses, hoursSaved);
    const said = uses ?? hoursSaved.map((hours) => ({ state: 'self-reported' as const, hours, confirmed: null }));
    const hoursOf = (state: UseFact['state']) => said.filter((use) => use.state === state).map(({ hours }) => hours);
    addHours(counted.selfReportedUses, hoursOf('self-reported'));
    addHours(counted.doubtedUses, hoursOf('doubted'));
    addHours(
      counted.confirmedUses,
      said.flatMap(({ confirmed }) => confirmed ?? []),
    );
  }

  /** New duties count of people who completed, from the day they started on. */
  private addRoleChanges({ progress, outcome }: Fact): void {
    const startedOn = dayInJapan(progress?.startedAt ?? progress?.completedAt ?? '');
    const since = (outcome?.roleChanges ?? []).filter(({ on }) => on >= startedOn);
    if (since.length > 0) this.counted.roleChanges.people += 1;
    if (since.some(({ related }) => related)) this.counted.roleChanges.related += 1;
  }

  private addEmployment(fact: Fact): void {
    const { counted } = this;
    const [three, six] = [judgeEmployment(fact, 3), judgeEmployment(fact, 6)];
    count(counted.employment, three);
    count(counted.employmentAfterSix, six);
    counted.latestDay = later(counted.latestDay, dayOf(three));
    counted.latestDayAfterSix = later(counted.latestDayAfterSix, dayOf(six));
    if (dayOf(three) === null) return;
    counted.checkpoints.judged += 1;
    if (isKnown(three)) counted.checkpoints.knownAfterThree += 1;
    if (isKnown(six)) counted.checkpoints.knownAfterSix += 1;
  }
}

function count(employment: Writable<EmploymentTally>, judged: Employment): void {
  if (judged.counts === 'next-training') employment.nextTraining += 1;
  if (judged.counts !== 'in-denominator') return;
  const { employed, placement } = judged;
  employment.denominator += 1;
  if (employed) employment.employed += 1;
  if (placement?.insured) employment.insured += 1;
  if (placement?.related) employment.related += 1;
  if (placement?.openEnded) employment.openEnded += 1;
}

const dayOf = (judged: Employment): string | null => (judged.counts === 'in-denominator' ? judged.checkDay : null);
const isKnown = (judged: Employment): boolean => judged.counts === 'in-denominator' && judged.isKnown;
const later = (day: string | null, other: string | null): string | null =>
  other !== null && other > (day ?? '') ? other : day;

function addHours(to: Writable<PeopleAndHours>, hours: readonly number[]): void {
  if (hours.length > 0) to.people += 1;
  for (const one of hours) to.thousandthsOfHours += Math.round(one * 1000);
}

/** The tally of a programme's facts. */
export function foldProgramme(facts: Iterable<Fact>): Tally {
  const fold = new ProgrammeFold();
  for (const fact of facts) fold.add(fact);
  return fold.tally();
}
