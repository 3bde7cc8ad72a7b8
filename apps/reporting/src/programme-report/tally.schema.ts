import { shiftStages } from '#contracts/outcomes';
import { BreakdownBy } from '#contracts/reporting';
import { part } from '#persistence';

/** A programme as reports show it; where it is a part of its own, with the version it was published with. */
export const programmePart = part({
  version: Number,
  key: String,
  name: String,
  audience: String,
  fiscalYear: Number,
  startsOn: String,
  endsOn: String,
  courses: [part({ key: String, title: String })],
});

const peopleAndHours = part({ people: Number, thousandthsOfHours: Number });

const employment = part({
  denominator: Number,
  employed: Number,
  insured: Number,
  related: Number,
  openEnded: Number,
  nextTraining: Number,
});

const tallyPart = part({
  enrolled: Number,
  started: Number,
  completed: Number,
  completedEarlier: Number,
  completedByOffice: Number,
  leftForJob: Number,
  seconds: Number,
  courses: [part({ key: String, started: Number, completed: Number })],
  satisfaction: part({ answered: Number, topTwo: Number, points: Number }),
  understanding: part({ matched: Number, before: Number, after: Number }),
  useAtWork: part({ answered: Number, used: Number }),
  workplaceUses: peopleAndHours,
  selfReportedUses: peopleAndHours,
  confirmedUses: peopleAndHours,
  doubtedUses: peopleAndHours,
  roleChanges: part({ people: Number, related: Number }),
  shifts: part(Object.fromEntries(shiftStages.map((stage) => [stage, Number]))),
  employment,
  latestDay: String,
  employmentAfterSix: employment,
  latestDayAfterSix: String,
  checkpoints: part({ judged: Number, knownAfterThree: Number, knownAfterSix: Number }),
});

const breakdownRows = [
  part({
    key: String,
    enrolled: Number,
    started: Number,
    completed: Number,
    leftForJob: Number,
    seconds: Number,
    satisfaction: part({ answered: Number, topTwo: Number }),
    useAtWork: part({ answered: Number, used: Number }),
    employment: part({ denominator: Number, employed: Number }),
  }),
];
/** Rows by each thing that a programme is broken down by. */
export const breakdownPart = part(Object.fromEntries(BreakdownBy.options.map((by) => [by, breakdownRows])));

/** Figures, and the programme as it was when they were counted. */
export const foldedPart = part({ programme: programmePart, tally: tallyPart });
