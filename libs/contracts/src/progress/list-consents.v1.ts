import { z } from 'zod';
import { allow, either } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { get, operation } from '../operation.js';
import { ConsentAct, ConsentState } from './consent.js';
import { ProgrammePrivacy } from './programme-privacy.js';

export const listConsents = operation({
  name: 'progress.list-consents.v1',
  http: get('/enrolments/{enrolment}/consents'),
  access: either(
    allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
    allow('learner').onOwnRecords(),
  ),
  summary: 'What the person of an enrolment has said to the programme’s privacy notice, the first word first',
  input: z.strictObject({ enrolment: EnrolmentId }),
  output: z.strictObject({ consent: ConsentState, privacy: ProgrammePrivacy, acts: z.array(ConsentAct) }),
  refusals: ['unknown-enrolment'],
  repeats: 'read',
  audit: 'person-read',
});
