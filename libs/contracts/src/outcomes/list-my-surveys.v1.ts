import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId, ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Day } from '../scalars.js';
import { Wave } from './outcome.js';

export const listMySurveys = operation({
  name: 'outcomes.list-my-surveys.v1',
  http: get('/my/surveys'),
  access: allow('learner').onOwnRecords(),
  summary: 'The surveys I am invited to, open ones first',
  input: z.strictObject({}),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        enrolment: EnrolmentId,
        programme: ProgrammeId,
        wave: Wave,
        title: z.string(),
        closesOn: Day,
        closed: z.boolean(),
        answered: z.boolean(),
      }),
    ),
  }),
  refusals: [],
  repeats: 'read',
});
