import { z } from 'zod';
import { allow } from '../access.js';
import { PersonId } from '../ids.js';
import { operation, post, secret } from '../operation.js';
import { page } from '../scalars.js';

/** One A4 slip to hand to somebody without an e-mail address. */
const Slip = z.strictObject({
  person: PersonId,
  name: z.string(),
  department: z.array(z.string()),
  municipality: z.string(),
  municipalityName: z.string(),
  staffNumber: z.string(),
  code: secret(z.string()),
  /** The code works until then, once. */
  until: z.iso.datetime(),
});

export const makeSlips = operation({
  name: 'registry.make-slips.v1',
  http: post('/slips'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Slips with one-time codes for staff without an address, shown once; making them again voids the old ones',
  input: z.strictObject({
    ...page,
    /** Left out: all invited staff without an address who have not signed in yet, a page at a time. */
    people: z.array(PersonId).min(1).max(200).optional(),
  }),
  output: z.strictObject({ slips: z.array(Slip), nextCursor: z.string().nullable() }),
  refusals: ['unknown-person', 'has-address'],
  repeats: 'natural',
  timeoutMs: 5000,
});
