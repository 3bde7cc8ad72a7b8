import { z } from 'zod';
import { allow } from '../access.js';
import { PersonId } from '../ids.js';
import { get, operation } from '../operation.js';
import { personalFileKeys } from '../personal-files.js';
import { ErasureObstacle } from './erasure.js';

export const previewErasure = operation({
  name: 'privacy.preview-erasure.v1',
  http: get('/people/{person}/erasure-preview'),
  access: allow('municipality-admin').inOwnMunicipality(),
  summary: 'What erasing somebody would take away, and what stands against it; nothing is done',
  input: z.strictObject({ person: PersonId }),
  output: z.strictObject({
    person: PersonId,
    /** To be typed for the erasure, so that nobody is erased by a slip. */
    name: z.string(),
    records: z.array(
      z.strictObject({ file: z.enum(personalFileKeys), fileName: z.string(), title: z.string(), count: z.int() }),
    ),
    obstacles: z.array(ErasureObstacle),
  }),
  refusals: ['unknown-person'],
  repeats: 'read',
  audit: 'person-read',
  timeoutMs: 10_000,
});
