import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { callMeeting } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { decideMeeting, type MeetingText } from './meeting.domain.js';
import { meetingIdOf, MeetingRepository } from './meeting.repository.js';
import { Meetings } from './meetings.js';

/** Calls a meeting, once for its key: the same again answers what is there. */
@Injectable()
export class CallMeeting {
  constructor(
    private readonly repository: MeetingRepository,
    private readonly meetings: Meetings,
  ) {}

  async execute({ key, ...written }: InputOf<typeof callMeeting>): Promise<OutputOf<typeof callMeeting>> {
    const text = decideMeeting(written);
    const _id = meetingIdOf(key);
    const now = new Date();
    const isNew = await this.repository.insert({ ...text, ...momentsOf(text), _id }, now);
    const view = await this.meetings.view(await this.meetings.get(_id, null));
    if (!isNew && !isSame(text, view)) throw new DomainError('meeting-key-taken');
    return view;
  }
}

export const momentsOf = ({ startsAt, endsAt }: MeetingText) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});

const isSame = (text: MeetingText, view: MeetingText): boolean => {
  const told = (one: MeetingText) =>
    (Object.keys(text).toSorted() as (keyof MeetingText)[]).map((field) =>
      field === 'startsAt' || field === 'endsAt' ? Date.parse(one[field]) : one[field],
    );
  return JSON.stringify(told(text)) === JSON.stringify(told(view));
};
