import type { Migration } from '#persistence';
import { searchable } from '#search-text';
import { meetingTextsOf, type MeetingDocument } from '../meeting/index.js';

/** Meetings get what they are found by. */
export const searchedMeetings: Migration = {
  id: 1,
  name: 'searched meetings',
  run: (step) =>
    step.changeEach('meetings', { search: { $exists: false } }, (document) => {
      const meeting = document as unknown as MeetingDocument;
      return { $set: { search: searchable(meeting.title, meetingTextsOf(meeting)) } };
    }),
};
