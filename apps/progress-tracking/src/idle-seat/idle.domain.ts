import { addDays, dayInJapan } from '#contracts';

/** Between the mail and the day on which the seat goes back. */
export const NOTICE_DAYS = 14;

/** What is known of a seat. */
export interface SeatStory {
  readonly seatSince: Date;
  /** The last moment of learning in any enrolment that uses the seat. */
  readonly learnedAt: Date | null;
  /** When somebody said last that it is kept. */
  readonly keptAt: Date | null;
  /** The programme's first day: nobody has to learn before. */
  readonly startsOn: string;
}

/** The last day on which something spoke for the seat. */
export const idleSince = ({ seatSince, learnedAt, keptAt, startsOn }: SeatStory): string =>
  [seatSince, learnedAt, keptAt]
    .flatMap((moment) => (moment ? [dayInJapan(moment)] : []))
    .reduce((last, day) => (day > last ? day : last), startsOn);

interface Period {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Whether a seat is asked back on a day. Not where the programme would be over before it went back. */
export const isToBeAsked = (since: string, days: number, { startsOn, endsOn }: Period, today: string): boolean =>
  today >= startsOn && addDays(today, NOTICE_DAYS) <= endsOn && today >= addDays(since, days);

/** A seat that was asked back. */
export interface Asked {
  /** Which of the rules that the office said, one after the other, it was asked by. */
  readonly rule: number;
  /** Idle since that day. */
  readonly since: string;
  /** The day told in the mail that was written last. */
  readonly goesBackOn?: string;
}

/** What is so when it is looked at. */
export interface Situation {
  /** The rule that holds; null: none, or the programme is closed or over. */
  readonly rule: number | null;
  /** Idle since that day; null: the enrolment needs the seat no more, or another one without a rule uses it. */
  readonly since: string | null;
  /** Whether the mail was sent. */
  readonly told: boolean;
  readonly today: string;
}

/** What becomes of a seat that was asked back. Only one whose holder was told, and did nothing until that day, goes back. */
export function judge(asked: Asked, { rule, since, told, today }: Situation): 'stays' | 'kept' | 'over' | 'released' {
  if (rule !== asked.rule || since === null) return 'over';
  if (since > asked.since) return 'kept';
  return told && asked.goesBackOn !== undefined && today >= asked.goesBackOn ? 'released' : 'stays';
}
