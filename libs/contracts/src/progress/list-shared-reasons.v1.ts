import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId, PersonId, ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { Reason } from './reason.js';

export const listSharedReasons = operation({
  name: 'progress.list-shared-reasons.v1',
  http: get('/programmes/{programme}/reasons'),
  access: allow('department-manager').inOwnDepartments(),
  summary: 'What for the people of my departments learn: of those who share it with their manager',
  input: z.strictObject({ programme: ProgrammeId, ...page }),
  output: pageOf(z.strictObject({ enrolment: EnrolmentId, person: PersonId, name: z.string(), ...Reason.shape })),
  refusals: ['unknown-programme'],
  repeats: 'read',
  audit: 'person-read',
});
