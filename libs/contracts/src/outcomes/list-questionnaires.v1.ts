import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { Moment } from '../scalars.js';
import { Questionnaire, questionnaireFields } from './questionnaire.js';

export const listQuestionnaires = operation({
  name: 'outcomes.list-questionnaires.v1',
  http: get('/questionnaires'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'The municipality’s questionnaires, newest versions, and the standard ones to begin from',
  input: z.strictObject({}),
  output: z.strictObject({
    items: z.array(
      Questionnaire.pick({ key: true, title: true, version: true }).extend({ items: z.int(), publishedAt: Moment }),
    ),
    templates: z.array(z.strictObject(questionnaireFields)),
  }),
  refusals: [],
  repeats: 'read',
});
