import { part, tenantCollection, type Versioned } from '#persistence';
import type { ProgressState } from './progress.domain.js';

/** How far an enrolment is; its id is the enrolment's. Made with the first event, also when that does not count. */
export interface ProgressDocument extends Versioned, ProgressState {
  readonly tenant: string;
  readonly programme: string;
  /** 進捗率, 0 to 1, and the last moment of learning: what a list of many learners needs. */
  readonly share: number;
  readonly lastAt: Date | null;
  /** How many events were added, counted or not. */
  readonly events: number;
  /** The version of the programme's rules that it was folded by. */
  readonly rules: number;
  /** Ids of the events that the last save added. Those of the saves before are not pending any more. */
  readonly last: readonly string[];
  /** Its person is erased: what was counted stays as it is, whatever the programme's rules become. */
  readonly erased?: Date;
}

const lesson = part({
  key: String,
  progress: Number,
  completedAt: Date,
  learnedAt: Date,
  bestScore: Number,
  lastAt: Date,
  stopped: part({ position: Number, at: Date }),
});
const course = part({
  key: String,
  startedAt: Date,
  bestScore: Number,
  passedAt: Date,
  lessons: [lesson],
  completedAt: Date,
});

/** Moments and points of courses and lessons: what reports count, without ids that a sender chose. */
const counted = [
  'key',
  'startedAt',
  'bestScore',
  'passedAt',
  'lessons.key',
  'lessons.progress',
  'lessons.completedAt',
  'lessons.learnedAt',
  'completedAt',
];

export const progress = tenantCollection({
  name: 'progress',
  fields: {
    programme: String,
    startedAt: Date,
    seconds: Number,
    courses: [course],
    completedAt: Date,
    earlier: part({ startedAt: Date, completedAt: Date }),
    share: Number,
    lastAt: Date,
    events: Number,
    rules: Number,
    last: [String],
  },
  personal: {
    file: 'learning',
    title: '学習の進み具合',
    of: 'enrolment',
    by: '_id',
    items: {
      programme: '事業',
      startedAt: '受講開始日時',
      seconds: '学習時間（秒）',
      completedAt: '修了日時',
      'earlier.completedAt': '変更前の条件での修了日時',
      share: '進捗率（0〜1）',
      lastAt: '最後に学んだ日時',
      'courses.key': '講座',
      'courses.startedAt': '開始日時',
      'courses.bestScore': '最高点',
      'courses.passedAt': '合格日時',
      'courses.completedAt': '完了日時',
    },
    // What lessons say here follows from the log, which is shown.
    unseen: [
      'courses.lessons.key',
      'courses.lessons.progress',
      'courses.lessons.completedAt',
      'courses.lessons.learnedAt',
      'courses.lessons.bestScore',
      'courses.lessons.lastAt',
      'courses.lessons.stopped.position',
      'courses.lessons.stopped.at',
      'earlier.startedAt',
      'events',
      'rules',
      'last',
    ],
    erased: {
      keep: [
        'programme',
        'startedAt',
        'seconds',
        ...counted.map((field) => `courses.${field}`),
        'completedAt',
        'earlier.startedAt',
        'earlier.completedAt',
        'events',
        'rules',
      ],
    },
  },
  indexes: [
    { keys: { programme: 1, rules: 1 } },
    { keys: { programme: 1, changedAt: 1 }, where: { unrelayed: { $exists: true } } },
  ],
  relayed: true,
});
