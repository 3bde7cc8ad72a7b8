import { z } from 'zod';
import { allow } from '../access.js';
import { PersonId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Audience, Moment, page, pageOf } from '../scalars.js';

export const listNotSignedIn = operation({
  name: 'registry.list-not-signed-in.v1',
  http: get('/people/not-signed-in'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Who of a roster has not signed in yet, and how they were invited. A page may be empty before the last one',
  input: z.strictObject({ ...page, audience: Audience }),
  output: pageOf(
    z.strictObject({
      person: PersonId,
      name: z.string(),
      department: z.array(z.string()),
      /** 職員番号. */
      number: z.string().nullable().optional(),
      /** How they can be invited. */
      by: z.enum(['mail', 'slip']),
      /** Null: not invited yet. */
      invitedAt: Moment.nullable(),
      /** What became of the newest mail; null where none was written, `waiting` until one was sent. */
      mail: z.enum(['waiting', 'sent', 'no-address', 'no-longer-needed', 'refused', 'gave-up']).nullable(),
    }),
  ),
  refusals: [],
  repeats: 'read',
  audit: 'person-read',
});
