import type { Programme } from '../load/world.js';
import type { LogDoc } from './documents.js';

/** How far an enrolment is by its log alone; times in epoch milliseconds. */
export interface Progress {
  readonly events: number;
  readonly seconds: number;
  readonly startedAt: number | null;
  readonly completedAt: number | null;
  readonly courses: readonly {
    readonly key: string;
    readonly startedAt: number | null;
    readonly completedAt: number | null;
    readonly bestScore: number | null;
    readonly lessons: readonly {
      readonly key: string;
      readonly progress: number;
      readonly completedAt: number | null;
    }[];
  }[];
}

/** Counts the log of one enrolment by the counting rules of the scenario folder, all at once and in plain code. */
export function foldLog(log: readonly LogDoc[], programme: Programme): Progress {
  const from = Date.parse(`${programme.startsOn}T00:00:00+09:00`);
  const until = Date.parse(`${programme.endsOn}T24:00:00+09:00`);
  const counted = log.filter(({ at }) => at.getTime() >= from && at.getTime() < until);
  const courses = programme.courses.map(({ key, lessons, passScore }) => {
    const events = counted.filter(({ course }) => course === key);
    const scores = events.flatMap(({ kind, score, at }) =>
      kind === 'scored' && score !== null ? [{ score, at }] : [],
    );
    const seen = lessons.map((lesson) => {
      const own = events.filter((event) => event.lesson === lesson && event.kind !== 'scored');
      const completions = own.filter(({ kind }) => kind === 'completed');
      return {
        key: lesson,
        touched: own.length > 0,
        progress: Math.max(0, ...own.map(({ kind, progress }) => (kind === 'completed' ? 1 : (progress ?? 0)))),
        completedAt: first(completions),
      };
    });
    const needed = seen.map(({ completedAt }) => completedAt);
    if (passScore !== null) needed.push(first(scores.filter(({ score }) => score >= passScore)));
    return {
      key,
      startedAt: first(events),
      completedAt: lastOfAll(needed),
      bestScore: scores.length > 0 ? Math.max(...scores.map(({ score }) => score)) : null,
      lessons: seen.flatMap(({ touched, ...lesson }) => (touched ? [lesson] : [])),
    };
  });
  return {
    events: log.length,
    seconds: counted.reduce((sum, { seconds }) => sum + seconds, 0),
    startedAt: first(counted),
    completedAt: lastOfAll(courses.map(({ completedAt }) => completedAt)),
    courses,
  };
}

const first = (events: readonly { readonly at: Date }[]): number | null =>
  events.length > 0 ? Math.min(...events.map(({ at }) => at.getTime())) : null;

const lastOfAll = (moments: readonly (number | null)[]): number | null =>
  moments.includes(null) ? null : Math.max(...(moments as number[]));
