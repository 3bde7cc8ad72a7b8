import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { MunicipalityCode, ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Audience, Day, FiscalYear, page } from '../scalars.js';

export const listOpenProgrammes = operation({
  name: 'progress.list-open-programmes.v1',
  http: get('/open-programmes'),
  access: allowAnyone(),
  summary: 'What residents and companies of a municipality can apply for, now or soon; nobody need be signed in',
  input: z.strictObject({ municipality: MunicipalityCode, cursor: page.cursor }),
  output: z.strictObject({
    /** Of the master list: who offers this. */
    municipality: z.strictObject({ prefecture: z.string(), name: z.string() }),
    programmes: z.array(
      z.strictObject({
        programme: ProgrammeId,
        name: z.string(),
        audience: Audience,
        fiscalYear: FiscalYear,
        startsOn: Day,
        endsOn: Day,
        purpose: z.string().nullable(),
        places: z.int().nullable(),
        applications: z.strictObject({ from: Day, until: Day }),
        /** Applications are taken today. */
        open: z.boolean(),
        courses: z.array(z.strictObject({ title: z.string(), minutes: z.int() })),
        /** What applicants’ data is used for, the version of the notice they consent to, and the 実施機関. */
        privacy: z.strictObject({
          purpose: z.string().nullable(),
          notice: z.string().nullable(),
          organ: z.string().nullable(),
        }),
      }),
    ),
    /** Where to go on: purposes may be long. */
    nextCursor: z.string().nullable(),
  }),
  refusals: ['unknown-municipality'],
  repeats: 'read',
  cacheSeconds: 60,
});
