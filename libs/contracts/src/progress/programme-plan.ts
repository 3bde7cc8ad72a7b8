import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { Day, Key, Line, Markdown } from '../scalars.js';
import { FundingSource } from './funding.js';
import { LearningHours } from './learning-time.js';

/** Figures of the report (by their place in it) that a KPI may be measured by; each audience has those it counts. */
export const KpiFigure = z.enum([
  'enrolled',
  'completed',
  'completionRate',
  'satisfaction.topTwoRate',
  'understanding.changePoints',
  'useAtWork.rate',
  'workplaceUses.hoursSavedPerMonth',
  'roleChange.rate',
  'employment.rate',
  'employmentAfterSix.rate',
]);
export type KpiFigure = z.infer<typeof KpiFigure>;

/** One measure of what a programme is for: what is counted, how, from where to where. */
export const Kpi = z.strictObject({
  name: Line(100),
  /** 定義. */
  definition: Line(500),
  /** 算式, in words: 就職者数 ÷ 修了者等数. */
  formula: Line(500),
  unit: Line(20),
  /** 基準値; null: nobody has measured it yet. */
  base: z.number().nullable(),
  target: z.number(),
  /** データ源. */
  source: Line(200),
  /** The figure of the report that says how far it is; null or left out: something that the platform does not count. */
  figure: KpiFigure.nullable().optional(),
});
export type Kpi = z.infer<typeof Kpi>;

const sentences = z.array(Line(300)).max(20);

/** ロジックモデル: what goes in, what is done, what comes out of it, what it changes; and how that is measured. */
export const LogicModel = z.strictObject({
  inputs: sentences,
  activities: sentences,
  outputs: sentences,
  outcomes: sentences,
  kpis: z.array(Kpi).max(20),
});
export type LogicModel = z.infer<typeof LogicModel>;

/** 募集期間: both days, in Japan, belong to it. */
export const ApplicationWindow = z.strictObject({ from: Day, until: Day });
export type ApplicationWindow = z.infer<typeof ApplicationWindow>;

/** Where a course stands on the way through a programme. */
export const PathStep = z.strictObject({
  /** Key of the course. */
  course: Key,
  /** Keys of courses of the same programme to be completed before it. */
  after: z.array(Key).max(50),
  /** To be completed within so many days of the enrolment; null: by the programme’s end. */
  dueDays: z.int().min(1).max(3660).nullable(),
});
export type PathStep = z.infer<typeof PathStep>;

/** What the office plans with a programme. Null and empty: not said. */
export const ProgrammePlan = z.strictObject({
  purpose: Markdown(4000).nullable(),
  logicModel: LogicModel.nullable(),
  /** 定員; null: no limit. */
  places: z.int().min(1).max(10_000).nullable(),
  applications: ApplicationWindow.nullable(),
  /** 財源 of a seat where the enrolment names none. */
  fundingSource: FundingSource.nullable(),
  /** 学習時間 agreed with employer or manager, in hours. */
  learningHours: LearningHours.nullable(),
  /** The order of the courses; a course that is not named comes whenever, by the end. */
  path: z.array(PathStep).max(50),
  /**
   * The joint purchase whose seats its learners use. Taken up with people enrolled, they stand in line for seats and go on
   * learning; left, seats go back, and who waits is enrolled. Another one follows only when they are back.
   */
  purchase: PurchaseId.nullable().optional(),
});
export type ProgrammePlan = z.infer<typeof ProgrammePlan>;

/** What the office says of it in one go; what is left out stays. */
export const planToSay = ProgrammePlan.partial();

/** 締め: a programme that is closed takes nothing more in, until it is opened again. */
export const ProgrammeState = z.enum(['open', 'closed']);

/** One closing of a programme; the last one counts. */
export const ProgrammeClosing = z.strictObject({
  /** 1 for the first. */
  number: z.int().min(1),
  at: z.iso.datetime(),
  /** Since when it is open again; null: it is not. */
  reopenedAt: z.iso.datetime().nullable(),
});
