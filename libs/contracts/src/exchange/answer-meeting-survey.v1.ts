import { z } from 'zod';
import { AttendeeId, MeetingId } from '../ids.js';
import { operation, put, secret } from '../operation.js';
import { writers } from './access.js';
import { MeetingFeedback, meetingFeedback } from './meeting-feedback.js';

export const answerMeetingSurvey = operation({
  name: 'exchange.answer-meeting-survey.v1',
  http: put('/exchange/meetings/{meeting}/attendees/{attendee}/feedback'),
  access: writers(),
  summary: 'Say for somebody of the municipality who came what they thought of a meeting; the last answer counts',
  input: z.strictObject({
    meeting: MeetingId,
    attendee: AttendeeId,
    ...meetingFeedback,
    voice: secret(meetingFeedback.voice),
  }),
  output: MeetingFeedback,
  refusals: ['meeting-not-found', 'meeting-called-off', 'attendee-not-found', 'meeting-not-begun', 'choice-twice'],
  repeats: 'natural',
});
