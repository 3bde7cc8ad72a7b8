import { part, tenantCollection, type Versioned } from '#persistence';
import type { Attempt } from './quiz-record.domain.js';

/** A learner's attempts at one quiz; its id follows from enrolment, course and lesson. */
export interface QuizRecordDocument extends Versioned {
  readonly tenant: string;
  readonly programme: string;
  readonly enrolment: string;
  /** Key of the pinned course. */
  readonly course: string;
  readonly lesson: string;
  readonly attempts: readonly Attempt[];
  /** Mark: from this attempt on, not all are in the learning log yet. */
  readonly unlogged?: number;
}

const attempt = part({
  attempt: String,
  number: Number,
  answersHash: String,
  version: Number,
  score: Number,
  passed: Boolean,
  seconds: Number,
  at: Date,
});

export const quizRecords = tenantCollection({
  name: 'quiz_records',
  fields: {
    programme: String,
    enrolment: String,
    course: String,
    lesson: String,
    attempts: [attempt],
    unlogged: Number,
  },
  indexes: [{ keys: { enrolment: 1 } }, { keys: { unlogged: 1 }, where: { unlogged: { $exists: true } } }],
  versioned: true,
});
