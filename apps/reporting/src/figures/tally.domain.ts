import type { ShiftStage } from '#contracts/outcomes';

/** What was counted of a programme: whole numbers only, so that any order and any chunking of the facts gives the same. */
export interface Tally {
  readonly enrolled: number;
  readonly started: number;
  readonly completed: number;
  /** Of them, by terms that the programme has no more; not there in what was counted before this was. */
  readonly completedEarlier?: number;
  /** Of them, those who would not have without completions that the office entered; likewise. */
  readonly completedByOffice?: number;
  readonly leftForJob: number;
  readonly seconds: number;
  /** By key. */
  readonly courses: readonly { readonly key: string; readonly started: number; readonly completed: number }[];
  /** T1 of those who completed; `points` = sum of the answers. */
  readonly satisfaction: { readonly answered: number; readonly topTwo: number; readonly points: number };
  /** T0 and T1 both answered; before and after = with 4 or more. */
  readonly understanding: { readonly matched: number; readonly before: number; readonly after: number };
  /** T2 of those who completed. */
  readonly useAtWork: { readonly answered: number; readonly used: number };
  readonly workplaceUses: PeopleAndHours;
  /** The same uses apart: what nobody else said anything about, what was confirmed or corrected (with those hours), what is doubted. */
  readonly selfReportedUses: PeopleAndHours;
  readonly confirmedUses: PeopleAndHours;
  readonly doubtedUses: PeopleAndHours;
  /** Of those who completed: with new duties since they started, and with such in which they use what they learned. */
  readonly roleChanges: { readonly people: number; readonly related: number };
  /** Companies by their stage of 業態転換. */
  readonly shifts: Readonly<Record<ShiftStage, number>>;
  readonly employment: EmploymentTally;
  /** The last day on which somebody's employment is judged. */
  readonly latestDay: string | null;
  /** The same six months after completion. */
  readonly employmentAfterSix: EmploymentTally;
  readonly latestDayAfterSix: string | null;
  /** Of whom a day is judged: all, and those of whom somebody said something, after three and after six months. */
  readonly checkpoints: { readonly judged: number; readonly knownAfterThree: number; readonly knownAfterSix: number };
}

export interface EmploymentTally {
  readonly denominator: number;
  readonly employed: number;
  readonly insured: number;
  readonly related: number;
  readonly openEnded: number;
  readonly nextTraining: number;
}

/** People with at least one, and the hours of all of theirs. */
export interface PeopleAndHours {
  readonly people: number;
  readonly thousandthsOfHours: number;
}

const none = (): PeopleAndHours => ({ people: 0, thousandthsOfHours: 0 });

const nobody = (): EmploymentTally => ({
  denominator: 0,
  employed: 0,
  insured: 0,
  related: 0,
  openEnded: 0,
  nextTraining: 0,
});

export const emptyTally: Tally = {
  enrolled: 0,
  started: 0,
  completed: 0,
  leftForJob: 0,
  seconds: 0,
  courses: [],
  satisfaction: { answered: 0, topTwo: 0, points: 0 },
  understanding: { matched: 0, before: 0, after: 0 },
  useAtWork: { answered: 0, used: 0 },
  workplaceUses: none(),
  selfReportedUses: none(),
  confirmedUses: none(),
  doubtedUses: none(),
  roleChanges: { people: 0, related: 0 },
  shifts: { 'not-considered': 0, considering: 0, planned: 0, 'under-way': 0, done: 0 },
  employment: nobody(),
  latestDay: null,
  employmentAfterSix: nobody(),
  latestDayAfterSix: null,
  checkpoints: { judged: 0, knownAfterThree: 0, knownAfterSix: 0 },
};

/** A tally with what was counted later than it was made. */
export const wholeTally = (tally: Tally): Tally => ({ ...emptyTally, ...tally });
