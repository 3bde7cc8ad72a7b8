import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { Publication, PublicationSubject } from './publication.js';

export const getPublications = operation({
  name: 'reporting.get-publications.v1',
  http: get('/publications/{subject}'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'The editions of a published report, the newest first, published or not',
  input: z.strictObject({ subject: PublicationSubject }),
  output: z.strictObject({
    editions: z.array(Publication),
  }),
  refusals: [],
  repeats: 'read',
});
