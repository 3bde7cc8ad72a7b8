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
  personal: {
    file: 'learning',
    title: '確認テストの記録',
    of: 'enrolment',
    by: 'enrolment',
    items: {
      programme: '事業',
      course: '講座',
      lesson: 'レッスン',
      'attempts.number': '回',
      'attempts.version': '講座の版',
      'attempts.score': '点数',
      'attempts.passed': '合格',
      'attempts.seconds': '解答時間（秒）',
      'attempts.at': '日時',
    },
    unseen: ['attempts.attempt', 'attempts.answersHash', 'unlogged'],
    // What came of it was counted to the enrolment's progress, which stays.
    erased: 'nothing',
  },
  indexes: [{ keys: { enrolment: 1 } }, { keys: { unlogged: 1 }, where: { unlogged: { $exists: true } } }],
  versioned: true,
});
