import { z } from 'zod';
import { allow, either } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Blocked } from '../progress/enrolment.js';
import { Recorded, SurveyAnswers, Wave } from './outcome.js';

export const submitSurveyResponse = operation({
  name: 'outcomes.submit-survey-response.v1',
  http: post('/survey-responses'),
  access: either(
    allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
    allow('learner').onOwnRecords(),
  ),
  summary: 'Answer the survey of a wave; one answer for each enrolment and wave',
  input: z.strictObject({ enrolmentId: EnrolmentId, wave: Wave, answers: SurveyAnswers }),
  output: Recorded,
  refusals: ['unknown-enrolment', ...Blocked.options, 'wave-closed', 'wave-anonymous', 'survey-answered', 'no-answer'],
  repeats: 'natural',
});
