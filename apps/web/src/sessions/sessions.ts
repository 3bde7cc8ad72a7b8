import { t } from '@lingui/core/macro';
import type { OutputOf } from '#contracts';
import type { listMySessions, listSessionPeople, listSessions } from '#contracts/progress';
import { clockTime, dayLabel, dayOf, momentLabel } from '../texts/dates.js';

export type PlannedSession = OutputOf<typeof listSessions>['sessions'][number];
export type MySession = OutputOf<typeof listMySessions>['sessions'][number];
export type SessionPerson = OutputOf<typeof listSessionPeople>['people'][number];

/** What the office does with the sessions of a programme. */
export type SessionAct =
  { readonly what: 'plan' } | { readonly what: 'change' | 'cancel'; readonly session: PlannedSession };

const HOUR_MS = 3_600_000;

type Times = Pick<PlannedSession, 'from' | 'until'>;

/** 令和8年（2026年）11月27日 13:30～16:00; the other day is said where it ends on one. */
export function sessionTime({ from, until }: Times): string {
  const end = dayOf(from) === dayOf(until) ? clockTime(new Date(until)) : momentLabel(until);
  return `${momentLabel(from)}～${end}`;
}

/** What is learned there. */
export const sessionTitle = ({ courseTitle, lessonTitle }: Pick<PlannedSession, 'courseTitle' | 'lessonTitle'>) =>
  lessonTitle === null ? courseTitle : t`${courseTitle}：${lessonTitle}`;

/** Reception by code is open from an hour before the session until its end. */
export const isReceptionOpen = ({ from, until }: Times, now: Date): boolean =>
  now.getTime() >= Date.parse(from) - HOUR_MS && now.getTime() <= Date.parse(until);

/** Names may be ticked afterwards, too: paper lists are typed in later. */
export const isDeskOpen = ({ from }: Times, now: Date): boolean => now.getTime() >= Date.parse(from) - HOUR_MS;

export const isOver = ({ until }: Times, now: Date): boolean => now.getTime() > Date.parse(until);

/** From when on there is a reception, as a sentence says it. */
export const receptionFrom = ({ from }: Times): string => {
  const opens = new Date(Date.parse(from) - HOUR_MS);
  return `${dayLabel(dayOf(opens.toISOString()))} ${clockTime(opens)}`;
};
