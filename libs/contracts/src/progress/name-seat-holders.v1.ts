import { z } from 'zod';
import { allow } from '../access.js';
import { PersonId, ProgrammeId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Line } from '../scalars.js';
import { MailAddress } from './application.js';

/** One of a company’s people. */
export const SeatHolder = z.strictObject({
  familyName: Line(50),
  givenName: Line(50),
  email: MailAddress,
  /** 雇用保険被保険者; null: not said. */
  insured: z.boolean().nullable(),
});

export const nameSeatHolders = operation({
  name: 'progress.name-seat-holders.v1',
  http: post('/programmes/{programme}/company-seats'),
  access: allow('company-officer').inOwnCompany(),
  summary: 'Name people of the own company for its seats; they are enrolled and invited to sign in',
  input: z.strictObject({ programme: ProgrammeId, people: z.array(SeatHolder).min(1).max(20) }),
  output: z.strictObject({
    /** In the order named. */
    results: z.array(
      z.discriminatedUnion('result', [
        z.strictObject({ result: z.enum(['named', 'already']), person: PersonId }),
        z.strictObject({
          result: z.literal('refused'),
          code: z.enum(['no-seats-left', 'person-conflict', 'use-stopped', 'enrolment-ended', 'seats-exhausted']),
        }),
      ]),
    ),
  }),
  refusals: ['unknown-programme', 'unknown-application', 'programme-closed', 'busy'],
  repeats: 'natural',
  timeoutMs: 5000,
});
