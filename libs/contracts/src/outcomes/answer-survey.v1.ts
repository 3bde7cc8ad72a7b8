import { z } from 'zod';
import { allow, either } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation, put, secret } from '../operation.js';
import { Blocked } from '../progress/enrolment.js';
import { Recorded, Wave } from './outcome.js';
import { ItemAnswers } from './survey.js';

/** Answers stand in no audit entry: those of an anonymous survey would lead back to who gave them. */
export const answerSurvey = operation({
  name: 'outcomes.answer-survey.v1',
  http: put('/enrolments/{enrolmentId}/surveys/{wave}'),
  access: either(
    allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
    allow('learner').onOwnRecords(),
  ),
  summary:
    'Answer a survey, or change the answers until it closes; the office enters what came on paper, a backfill program also afterwards',
  input: z.strictObject({ enrolmentId: EnrolmentId, wave: Wave, answers: secret(ItemAnswers) }),
  output: Recorded,
  refusals: [
    'unknown-enrolment',
    'not-invited',
    'wrong-link',
    ...Blocked.options,
    'wave-closed',
    'answer-unfit',
    'answer-missing',
    'no-answer',
    'answered-anonymously',
    'too-many-outcomes',
  ],
  repeats: 'natural',
});
