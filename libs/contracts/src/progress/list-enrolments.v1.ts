import { z } from 'zod';
import { allow } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { Enrolment } from './enrolment.js';

export const listEnrolments = operation({
  name: 'progress.list-enrolments.v1',
  http: get('/programmes/{programme}/enrolments'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'The enrolments of a programme',
  input: z.strictObject({ programme: ProgrammeId, ...page }),
  output: pageOf(Enrolment),
  refusals: ['unknown-programme'],
  repeats: 'read',
});
