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
}

const lesson = part({
  key: String,
  progress: Number,
  completedAt: Date,
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

export const progress = tenantCollection({
  name: 'progress',
  fields: {
    programme: String,
    startedAt: Date,
    seconds: Number,
    courses: [course],
    completedAt: Date,
    share: Number,
    lastAt: Date,
    events: Number,
    rules: Number,
    last: [String],
  },
  indexes: [
    { keys: { programme: 1, rules: 1 } },
    { keys: { programme: 1, changedAt: 1 }, where: { unrelayed: { $exists: true } } },
  ],
  relayed: true,
});
