import { addDays, dayInJapan } from '#contracts';

/** Between the mail and the day on which the seat goes back. */
export const NOTICE_DAYS = 14;

/** What is known of a seat. */
export interface SeatStory {
  /** When it began in the enrolment that came to it last. */
  readonly seatSince: Date | null;
  /** The last moment of learning in any enrolment that uses the seat. */
  readonly learnedAt: Date | null;
  /** When somebody said last that it is kept. */
  readonly keptAt: Date | null;
  /** The first day of the programme that begins last: nobody has to learn before. */
  readonly startsOn: string;
}

/** The last day on which something spoke for the seat. */
export const idleSince = ({ seatSince, learnedAt, keptAt, startsOn }: SeatStory): string =>
  [seatSince, learnedAt, keptAt]
    .flatMap((moment) => (moment ? [dayInJapan(moment)] : []))
    .reduce((last, day) => (day > last ? day : last), startsOn);

/** What a seat's story comes to. */
export interface Idle {
  /** Idle since that day. */
  readonly since: string;
  /** The last day on which its person learned. */
  readonly learnedOn: string | null;
}

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

/** What became of the mail; failed: it ended, and was not sent. */
export type Told = 'sent' | 'waiting' | 'failed';

export const toldBy = (mail: { readonly reason: string | null } | undefined): Told => {
  if (mail?.reason === 'sent') return 'sent';
  return mail?.reason ? 'failed' : 'waiting';
};

/** What is so when it is looked at. */
export interface Situation {
  /** The rule that holds; null: none, or the programme is closed or over. */
  readonly rule: number | null;
  /** Null: the enrolment needs the seat no more, or another one that is not asked for it uses it. */
  readonly idle: Idle | null;
  readonly told: Told;
  /** Whether it was looked on the working day before: after a silence nobody loses a seat in the first moment. */
  readonly isWatched: boolean;
  readonly today: string;
}

/**
 * What becomes of a seat that was asked back. Only one whose holder was told, and did nothing until that day, goes back.
 * Over is also one that began anew meanwhile, by another enrolment or a word said there.
 */
export function judge(
  asked: Asked,
  { rule, idle, told, isWatched, today }: Situation,
): 'stays' | 'kept' | 'over' | 'released' {
  if (rule !== asked.rule || idle === null) return 'over';
  if (idle.since > asked.since) return (idle.learnedOn ?? '') > asked.since ? 'kept' : 'over';
  if (told === 'failed') return 'over';
  const isTime = asked.goesBackOn !== undefined && today >= asked.goesBackOn;
  return told === 'sent' && isTime && isWatched ? 'released' : 'stays';
}

/** Whether somebody is asked again of whom the last mail ended so: whom none reached is not written to every day. */
export const mayBeAskedAgain = (endedAt: Date, told: Told, today: string): boolean =>
  told !== 'failed' || today >= addDays(dayInJapan(endedAt), NOTICE_DAYS);
