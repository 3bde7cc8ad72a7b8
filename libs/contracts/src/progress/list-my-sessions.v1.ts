import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Moment } from '../scalars.js';
import { Session } from './session.js';

export const listMySessions = operation({
  name: 'progress.list-my-sessions.v1',
  http: get('/my/sessions'),
  access: allow('learner').onOwnRecords(),
  summary: 'The sessions of my programmes that are to come, and those I registered for or attended',
  input: z.strictObject({}),
  output: z.strictObject({
    sessions: z.array(
      z.strictObject({
        ...Session.omit({ registered: true, attended: true }).shape,
        enrolment: EnrolmentId,
        registered: z.boolean(),
        attendedAt: Moment.nullable(),
        /** Null: as many as come. */
        placesLeft: z.int().nullable(),
      }),
    ),
  }),
  refusals: [],
  repeats: 'read',
});
