import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { Key } from '../scalars.js';
import { Questionnaire } from './questionnaire.js';

export const getQuestionnaire = operation({
  name: 'outcomes.get-questionnaire.v1',
  http: get('/questionnaires/{key}'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'A questionnaire in one of its versions; without one, the newest',
  input: z.strictObject({ key: Key, version: z.int().min(1).optional() }),
  output: Questionnaire,
  refusals: ['unknown-questionnaire'],
  repeats: 'read',
});
