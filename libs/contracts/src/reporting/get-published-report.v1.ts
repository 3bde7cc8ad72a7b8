import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { get, operation } from '../operation.js';
import { PublicationSubject, PublishedEdition } from './publication.js';

export const getPublishedReport = operation({
  name: 'reporting.get-published-report.v1',
  http: get('/published-reports/{municipality}/{subject}'),
  access: allowAnyone(),
  summary: 'A published report, unchanged since; nobody need be signed in',
  input: z.strictObject({
    municipality: MunicipalityCode,
    subject: PublicationSubject,
    /** The newest, where none is named. */
    edition: z.int().min(1).optional(),
  }),
  output: z.strictObject({
    ...PublishedEdition.shape,
    /** The report (`PublishedReport`) as the text that was hashed. */
    text: z.string(),
    /** All that were published, the newest first. */
    editions: z.array(PublishedEdition),
  }),
  refusals: ['unknown-publication'],
  repeats: 'read',
});
