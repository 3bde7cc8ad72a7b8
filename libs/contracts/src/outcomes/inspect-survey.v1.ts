import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post } from '../operation.js';
import { LinkSecret } from './link.js';
import { SurveyForm } from './survey.js';

export const inspectSurvey = operation({
  name: 'outcomes.inspect-survey.v1',
  http: post('/surveys'),
  access: allowAnyone(),
  summary: 'The survey behind a mailed link, without earlier answers: whoever holds the link may be somebody else',
  input: z.strictObject({ link: LinkSecret }),
  output: SurveyForm,
  refusals: ['wrong-link'],
  repeats: 'read',
  attempts: 'wrong',
});
