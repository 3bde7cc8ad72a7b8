import { z } from 'zod';
import { AttendeeId, MeetingId } from '../ids.js';
import { operation, put, secret } from '../operation.js';
import { writers } from './access.js';
import { Attendee, questionnaireAnswer } from './attendee.js';

export const answerMeetingQuestionnaire = operation({
  name: 'exchange.answer-meeting-questionnaire.v1',
  http: put('/exchange/meetings/{meeting}/attendees/{attendee}/answer'),
  access: writers(),
  summary: 'Answer the questionnaire before a meeting for somebody of the municipality; the last answer counts',
  input: z.strictObject({
    meeting: MeetingId,
    attendee: AttendeeId,
    choices: secret(questionnaireAnswer.choices),
    stage: secret(questionnaireAnswer.stage),
    challenge: secret(questionnaireAnswer.challenge),
    otherChallenge: secret(questionnaireAnswer.otherChallenge),
    offers: secret(questionnaireAnswer.offers),
  }),
  output: Attendee,
  refusals: [
    'meeting-not-found',
    'attendee-not-found',
    'meeting-over',
    'meeting-called-off',
    'theme-not-offered',
    'choice-twice',
    'kind-unsaid',
  ],
  repeats: 'natural',
});
