import { z } from 'zod';
import { allow } from '../access.js';
import { operation, post } from '../operation.js';
import { Publication, PublicationSubject } from './publication.js';

export const checkPublication = operation({
  name: 'reporting.check-publication.v1',
  http: post('/publications/{subject}/editions/{edition}/check'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Say that an edition was looked through; it can be published then',
  input: z.strictObject({
    subject: PublicationSubject,
    edition: z.int().min(1),
    /** Of the text that was looked at. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  output: Publication,
  refusals: ['unknown-publication', 'publication-changed'],
  repeats: 'natural',
});
