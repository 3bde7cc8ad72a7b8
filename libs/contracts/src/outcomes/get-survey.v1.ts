import { z } from 'zod';
import { allow, either } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Wave } from './outcome.js';
import { SurveyForm } from './survey.js';

export const getSurvey = operation({
  name: 'outcomes.get-survey.v1',
  http: get('/enrolments/{enrolmentId}/surveys/{wave}'),
  access: either(
    allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
    allow('learner').onOwnRecords(),
  ),
  summary: 'A survey that an enrolment is invited to, with what was answered; the office sees only whether',
  input: z.strictObject({ enrolmentId: EnrolmentId, wave: Wave }),
  output: SurveyForm,
  refusals: ['unknown-enrolment', 'not-invited'],
  repeats: 'read',
});
