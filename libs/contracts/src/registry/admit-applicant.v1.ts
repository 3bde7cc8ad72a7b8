import { z } from 'zod';
import { allowService } from '../access.js';
import { CompanyId, PersonId } from '../ids.js';
import { operation } from '../operation.js';
import { Line } from '../scalars.js';

export const admitApplicant = operation({
  name: 'registry.admit-applicant.v1',
  access: allowService('progress-tracking'),
  summary:
    'Somebody whose application was accepted, or who was named for a company’s seat, as a person of the municipality, found by the address; invited to sign in',
  input: z.strictObject({
    familyName: Line(50),
    givenName: Line(50),
    familyNameKana: Line(50).nullable(),
    givenNameKana: Line(50).nullable(),
    email: z.string().min(3).max(254),
    language: z.enum(['ja', 'en']),
    profile: z.discriminatedUnion('audience', [
      z.strictObject({ audience: z.literal('citizen'), ageBand: z.string().max(50), jobStatus: z.string().max(50) }),
      /** Only somebody new, or of this company already: nobody is drawn into a company by its officer. */
      z.strictObject({ audience: z.literal('company'), company: CompanyId, insured: z.boolean().nullable() }),
    ]),
    /** One invitation is mailed for it. */
    period: z.string().max(100),
  }),
  output: z.strictObject({ person: PersonId, outcome: z.enum(['created', 'updated', 'unchanged']) }),
  refusals: ['person-conflict', 'use-stopped', 'unknown-company'],
  repeats: 'natural',
  timeoutMs: 5000,
});
