import { z } from 'zod';
import { allow } from '../access.js';
import { operation, post } from '../operation.js';
import { questionnaireFields } from './questionnaire.js';

export const publishQuestionnaire = operation({
  name: 'outcomes.publish-questionnaire.v1',
  http: post('/questionnaires'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary:
    'Publish a questionnaire, or the next version of the one with this key; the same content makes no new version',
  input: z.strictObject(questionnaireFields),
  output: z.strictObject({ version: z.int(), outcome: z.enum(['created', 'changed', 'unchanged']) }),
  refusals: ['item-key-twice', 'item-cannot-count', 'too-many-outcomes'],
  repeats: 'natural',
});
