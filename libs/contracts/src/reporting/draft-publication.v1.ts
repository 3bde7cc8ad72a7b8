import { z } from 'zod';
import { allow } from '../access.js';
import { operation, post } from '../operation.js';
import { Publication, PublicationSubject, Sentence } from './publication.js';

export const draftPublication = operation({
  name: 'reporting.draft-publication.v1',
  http: post('/publications/{subject}/drafts'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary:
    'Make the next edition of a report that is to be published, from what it says now; one under way is made anew',
  input: z.strictObject({
    subject: PublicationSubject,
    headline: Sentence.nullable(),
    /** Why the edition published before is not right any more; null where none is. */
    correction: Sentence.nullable(),
  }),
  output: Publication,
  refusals: ['unknown-programme', 'no-report-yet', 'report-behind', 'correction-reason-missing'],
  repeats: 'natural',
});
