import { t } from '@lingui/core/macro';
import type { Params } from 'react-router';
import type { AttendeeId, MeetingId } from '#contracts';
import type { ListedMeeting, MeetingForm, MeetingKind, TablePlan } from '#contracts/exchange';
import type { Crumb } from '../components/breadcrumbs.js';
import { isDemo, type Desk } from '../session/desks.js';
import { clockTime, dayOf, momentLabel } from '../texts/dates.js';
import type { Named } from '../texts/network.js';

/** The meeting and the attendee that an address names. */
export const meetingOf = ({ meeting }: Params): MeetingId => meeting as MeetingId;
export const attendeeOf = ({ attendee }: Params): AttendeeId => attendee as AttendeeId;
export const meetingAddress = (meeting: string): string => `/meetings/${meeting}`;

/** Whether somebody at this desk calls meetings and seats people. */
export const callsMeetings = (desk: Desk | null): boolean => desk?.roles.includes('secretariat') ?? false;
/** Whether somebody at this desk applies in a municipality's name. */
export const appliesAt = (desk: Desk | null): boolean => desk?.work === 'office';

export const trailOf = (meeting?: { readonly meeting: string; readonly title: string }): Crumb[] => [
  { to: '/meetings', label: t`会議` },
  ...(meeting ? [{ to: meetingAddress(meeting.meeting), label: meeting.title }] : []),
];

/** Whether a plan is of people who are made up. */
export const isOfDemo = (plan: TablePlan | undefined): boolean =>
  plan?.tables.some((table) => table.people.some(({ municipality }) => isDemo(municipality))) ?? false;

export const meetingKinds = (): readonly Named<MeetingKind>[] => [
  { value: 'general', label: t`総会・キックオフ` },
  { value: 'exchange', label: t`情報交換会` },
  { value: 'theme-group', label: t`分科会` },
  { value: 'workshop', label: t`ワークショップ` },
];
export const meetingForms = (): readonly Named<MeetingForm>[] => [
  { value: 'on-site', label: t`会場に集まる` },
  { value: 'online', label: t`オンラインで集まる` },
  { value: 'mixed', label: t`どちらでも` },
];

/** From when to when; the day is said once where it is one day. */
export function meetingTime({ startsAt, endsAt }: Pick<ListedMeeting, 'startsAt' | 'endsAt'>): string {
  const [start, end] = [momentLabel(startsAt), new Date(endsAt)];
  return `${start}～${dayOf(startsAt) === dayOf(endsAt) ? clockTime(end) : momentLabel(end)}`;
}
