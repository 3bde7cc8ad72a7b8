import { z } from 'zod';
import { allow } from '../access.js';
import { MembershipApplicationId, MunicipalityCode } from '../ids.js';
import { operation, post } from '../operation.js';
import { Day } from '../scalars.js';

export const makeMembershipLetter = operation({
  name: 'registry.make-membership-letter.v1',
  http: post('/membership-applications/{application}/letter'),
  access: allow('secretariat').anywhere(),
  summary: 'Make the letter to a municipality’s office with a new one-time code; an older one stops working',
  input: z.strictObject({ application: MembershipApplicationId }),
  output: z.strictObject({
    municipality: MunicipalityCode,
    municipalityName: z.string(),
    department: z.string(),
    applicantName: z.string(),
    /** Shown this once, for printing; a hash of it is kept. */
    code: z.string(),
    expiresOn: Day,
  }),
  refusals: ['unknown-application', 'letter-not-wanted'],
  repeats: 'natural',
});
