import { z } from 'zod';
import { allow } from '../access.js';
import { PersonId } from '../ids.js';
import { operation } from '../operation.js';
import { Line } from '../scalars.js';

export const setLegalHold = operation({
  name: 'privacy.set-legal-hold.v1',
  http: { method: 'PUT', path: '/people/{person}/legal-hold', status: 200 },
  access: allow('municipality-admin').inOwnMunicipality(),
  summary: 'Keep somebody’s records from being erased for a legal reason (lawsuit, audit), or let go of them',
  input: z.strictObject({ person: PersonId, held: z.boolean(), reason: Line(500) }),
  output: z.strictObject({ held: z.boolean() }),
  refusals: ['unknown-person'],
  repeats: 'natural',
});
