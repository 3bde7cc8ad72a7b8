import { z } from 'zod';
import { allow } from '../access.js';
import { operation, post } from '../operation.js';
import { Publication, PublicationSubject } from './publication.js';

export const publishReport = operation({
  name: 'reporting.publish-report.v1',
  http: post('/publications/{subject}/editions/{edition}/publication'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Publish an edition that was checked: it can be read by everybody, for good',
  input: z.strictObject({
    subject: PublicationSubject,
    edition: z.int().min(1),
    /** Of the text that was looked at. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  output: Publication,
  refusals: ['unknown-publication', 'publication-changed', 'not-checked'],
  repeats: 'natural',
});
