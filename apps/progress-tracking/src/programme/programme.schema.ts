import { part, tenantCollection, type Versioned } from '#persistence';
import type { ProgrammeState } from './programme.domain.js';

export interface ProgrammeDocument extends Versioned, ProgrammeState {
  readonly tenant: string;
  readonly key: string;
}

const lesson = part({ key: String, minutes: Number, title: String, kind: String });
const pinnedCourse = part({
  course: String,
  key: String,
  title: String,
  version: Number,
  lessons: [lesson],
  passScore: Number,
});

const kpi = part({
  name: String,
  definition: String,
  formula: String,
  unit: String,
  base: Number,
  target: Number,
  source: String,
  figure: String,
});
const plan = part({
  purpose: String,
  logicModel: part({ inputs: [String], activities: [String], outputs: [String], outcomes: [String], kpis: [kpi] }),
  places: Number,
  applications: part({ from: String, until: String }),
  fundingSource: String,
  learningHours: Number,
  path: [part({ course: String, after: [String], dueDays: Number })],
  purchase: String,
});

const unrelayed = { unrelayed: { $exists: true } };

export const programmes = tenantCollection({
  name: 'programmes',
  fields: {
    key: String,
    name: String,
    audience: String,
    fiscalYear: Number,
    startsOn: String,
    endsOn: String,
    courses: [pinnedCourse],
    rules: Number,
    refold: Number,
    seatsDue: Number,
    purchaseDue: Number,
    enrolled: Boolean,
    privacy: part({
      purpose: String,
      notice: String,
      consentNeeded: Boolean,
      retentionYears: Number,
      retentionAutomatic: Boolean,
      organ: String,
    }),
    noticeText: String,
    plan,
    closings: { type: [part({ number: Number, at: Date, reopenedAt: Date })], default: undefined },
  },
  personal: 'none',
  indexes: [
    { keys: { tenant: 1, fiscalYear: 1, key: 1 } },
    { keys: { refold: 1 }, where: { refold: { $exists: true } } },
    { keys: { seatsDue: 1 }, where: { seatsDue: { $exists: true } } },
    { keys: { purchaseDue: 1 }, where: { purchaseDue: { $exists: true } } },
    { keys: { tenant: 1, 'plan.applications.until': 1 } },
    { keys: { tenant: 1, changedAt: 1 }, where: unrelayed },
    { keys: { endsOn: 1 }, where: { 'privacy.retentionAutomatic': true } },
  ],
  relayed: true,
});
