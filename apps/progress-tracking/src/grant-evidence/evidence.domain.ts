/** A counted event of the log, as far as evidence asks. */
export interface CountedEvent {
  readonly _id: string;
  readonly course: string;
  readonly lesson: string | null;
  readonly kind: 'progressed' | 'completed' | 'scored' | 'taken-back';
  readonly score: number | null;
  /** Credited seconds, which end at `at`. */
  readonly seconds: number;
  readonly at: Date;
  readonly source?: 'session' | 'office' | 'provider';
}

/** A time of learning without a long break. */
export interface LearningSession {
  readonly start: Date;
  readonly end: Date;
  /** Credited in it. */
  readonly seconds: number;
}

/** Half an hour without a sign of learning ends a session. */
const BREAK_MS = 30 * 60_000;

/**
 * The sessions of learning that a log tells: each event stands for its credited seconds before it, and events that follow
 * each other within half an hour are one session. What the office or a provider told is no time at the
 * screen.
 */
export function sessionsOf(events: readonly CountedEvent[]): LearningSession[] {
  const spans = events
    .filter(({ source }) => source !== 'office' && source !== 'provider')
    .map(({ at, seconds }) => ({ start: new Date(at.getTime() - seconds * 1000), end: at, seconds }))
    .toSorted((a, b) => a.start.getTime() - b.start.getTime() || a.end.getTime() - b.end.getTime());
  return spans.reduce<LearningSession[]>((sessions, span) => {
    const last = sessions.at(-1);
    if (!last || span.start.getTime() - last.end.getTime() > BREAK_MS) return [...sessions, span];
    const end = span.end > last.end ? span.end : last.end;
    return [...sessions.slice(0, -1), { start: last.start, end, seconds: last.seconds + span.seconds }];
  }, []);
}

/** The rows of the log as one text, in an order of their own: the same rows have the same hash, wherever it is computed. */
export const canonicalRows = (events: readonly CountedEvent[]): string =>
  events
    .map(({ _id, course, lesson, kind, score, seconds, at, source }) =>
      JSON.stringify([_id, course, lesson, kind, score, seconds, at.toISOString(), source ?? null]),
    )
    .toSorted()
    .join('\n');
