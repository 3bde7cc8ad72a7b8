import { z } from 'zod';
import { allow, either } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { Enrolment } from './enrolment.js';

export const listEnrolments = operation({
  name: 'progress.list-enrolments.v1',
  http: get('/programmes/{programme}/enrolments'),
  access: either(
    allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
    allow('department-manager').inOwnDepartments(),
    allow('company-officer').inOwnCompany(),
  ),
  summary: 'The enrolments of a programme',
  input: z.strictObject({ programme: ProgrammeId, ...page }),
  output: pageOf(Enrolment),
  refusals: ['unknown-programme'],
  repeats: 'read',
  audit: 'person-read',
});
