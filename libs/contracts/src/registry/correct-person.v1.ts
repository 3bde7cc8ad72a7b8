import { z } from 'zod';
import { allow } from '../access.js';
import { PersonId } from '../ids.js';
import { operation } from '../operation.js';
import { Line } from '../scalars.js';

/** 訂正 (個人情報保護法90条). What is left out stays; null takes away what may be empty. */
export const correctPerson = operation({
  name: 'registry.correct-person.v1',
  http: { method: 'PATCH', path: '/people/{person}/record', status: 200 },
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Correct what is recorded of somebody (訂正), with the reason; before and after are kept for the audit',
  input: z.strictObject({
    person: PersonId,
    version: z.int().min(1),
    /** Why, and by which request. */
    reason: Line(500),
    familyName: Line(100).optional(),
    givenName: Line(100).optional(),
    familyNameKana: Line(100).nullable().optional(),
    givenNameKana: Line(100).nullable().optional(),
    email: z.email().max(254).nullable().optional(),
    staffNumber: Line(50).optional(),
    position: Line(100).nullable().optional(),
    insured: z.boolean().nullable().optional(),
    ageBand: Line(100).nullable().optional(),
    residence: Line(100).nullable().optional(),
    jobStatus: Line(100).nullable().optional(),
    note: z.string().max(1000).nullable().optional(),
  }),
  output: z.strictObject({ person: PersonId, version: z.int().min(1), outcome: z.enum(['updated', 'unchanged']) }),
  refusals: [
    'unknown-person',
    'version-outdated',
    'required-missing',
    'no-such-profile',
    'address-needed',
    'address-taken',
    'number-taken',
    'signs-in-by-number',
  ],
  repeats: 'natural',
  versioned: 'write',
});
