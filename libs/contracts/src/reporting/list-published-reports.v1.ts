import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { get, operation } from '../operation.js';
import { FiscalYear, page, pageOf } from '../scalars.js';
import { PublicationSubject, PublishedEdition } from './publication.js';

export const listPublishedReports = operation({
  name: 'reporting.list-published-reports.v1',
  http: get('/published-reports/{municipality}'),
  access: allowAnyone(),
  summary: 'The reports that a municipality has published, the newest first; nobody need be signed in',
  input: z.strictObject({ municipality: MunicipalityCode, ...page }),
  output: pageOf(
    z.strictObject({
      subject: PublicationSubject,
      /** The programme’s; null for a fiscal year. */
      name: z.string().nullable(),
      fiscalYear: FiscalYear,
      ...PublishedEdition.shape,
    }),
  ),
  refusals: ['unknown-municipality'],
  repeats: 'read',
});
