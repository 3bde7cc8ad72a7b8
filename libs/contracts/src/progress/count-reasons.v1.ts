import { z } from 'zod';
import { allow } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Key } from '../scalars.js';

const cameTrue = z.strictObject({ yes: z.int(), partly: z.int(), 'not-yet': z.int() });

export const countReasons = operation({
  name: 'progress.count-reasons.v1',
  http: get('/programmes/{programme}/reason-counts'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'How many learn for which challenge, and for how many it came true; nobody’s words',
  input: z.strictObject({ programme: ProgrammeId }),
  output: z.strictObject({
    /** Who stated a reason. */
    stated: z.int(),
    challenges: z.array(
      z.strictObject({ key: Key.nullable(), label: z.string().nullable(), people: z.int(), reviewed: cameTrue }),
    ),
  }),
  refusals: ['unknown-programme'],
  repeats: 'read',
});
