import { z } from 'zod';
import { allow } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page } from '../scalars.js';
import { Application, ApplicationState } from './application.js';

export const listApplications = operation({
  name: 'progress.list-applications.v1',
  http: get('/programmes/{programme}/applications'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'Who applied for a programme, in the order they did, and the places that are left',
  input: z.strictObject({ programme: ProgrammeId, ...page, state: ApplicationState.optional() }),
  output: z.strictObject({
    items: z.array(Application),
    nextCursor: z.string().nullable(),
    /** Null: the programme has no limit. */
    places: z.strictObject({ of: z.int(), taken: z.int() }).nullable(),
    counts: z.record(ApplicationState, z.int()),
  }),
  refusals: ['unknown-programme'],
  repeats: 'read',
  audit: 'person-read',
});
