import { z } from 'zod';
import { allow } from '../access.js';
import { operation, post } from '../operation.js';
import { PublicationSubject } from './publication.js';

export const discardPublication = operation({
  name: 'reporting.discard-publication.v1',
  http: post('/publications/{subject}/editions/{edition}/discard'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Throw away an edition that is not published; one that is published stays',
  input: z.strictObject({ subject: PublicationSubject, edition: z.int().min(1) }),
  output: z.strictObject({ outcome: z.enum(['discarded', 'unchanged']) }),
  refusals: ['already-published'],
  repeats: 'natural',
});
