import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId, PersonId, SessionId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Moment } from '../scalars.js';
import { Session } from './session.js';

export const listSessionPeople = operation({
  name: 'progress.list-session-people.v1',
  http: get('/sessions/{session}/people'),
  access: allow('municipality-officer', 'municipality-admin', 'instructor').inOwnMunicipality(),
  summary: 'The reception list of a session: who has a place and who came, in the order of their kana',
  input: z.strictObject({ session: SessionId }),
  output: z.strictObject({
    session: Session,
    people: z.array(
      z.strictObject({
        enrolment: EnrolmentId,
        person: PersonId,
        name: z.string(),
        kana: z.string().nullable(),
        /** The department from the top down, or the company. */
        group: z.array(z.string()),
        /** 職員番号. */
        number: z.string().nullable().optional(),
        registered: z.boolean(),
        attendedAt: Moment.nullable(),
        /** code: by the learner's own phone; desk: ticked by name. */
        attendedBy: z.enum(['code', 'desk']).nullable(),
        /** How often it was taken back, and why the last time. */
        takenBack: z.strictObject({ times: z.int(), at: Moment, reason: z.string() }).nullable(),
      }),
    ),
  }),
  refusals: ['unknown-session'],
  repeats: 'read',
  audit: 'person-read',
  timeoutMs: 5000,
});
