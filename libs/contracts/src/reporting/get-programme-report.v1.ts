import { z } from 'zod';
import { allow } from '../access.js';
import { MunicipalityCode, ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Audience, Day, FiscalYear } from '../scalars.js';
import { Disclosure, freshness, ProgrammeFigures, Provenance } from './figures.js';

export const getProgrammeReport = operation({
  name: 'reporting.get-programme-report.v1',
  http: get('/reports/programmes/{programme}'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'What a programme achieved',
  input: z.strictObject({
    programme: ProgrammeId,
    /** Judge today’s facts at this day (速報 or not). */
    asOf: Day.optional(),
    /** The version that stood at the end of this day, unchanged. */
    on: Day.optional(),
  }),
  output: z.strictObject({
    ...freshness,
    disclosure: Disclosure,
    programme: z.strictObject({
      programme: ProgrammeId,
      municipality: MunicipalityCode,
      key: z.string(),
      name: z.string(),
      audience: Audience,
      fiscalYear: FiscalYear,
      startsOn: Day,
      endsOn: Day,
      courses: z.array(z.strictObject({ key: z.string(), title: z.string() })),
    }),
    figures: ProgrammeFigures,
    provenance: Provenance,
  }),
  refusals: ['unknown-programme', 'no-version-that-day', 'past-figures-are-internal'],
  repeats: 'read',
});
