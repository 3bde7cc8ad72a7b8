import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { get, operation } from '../operation.js';
import { Line } from '../scalars.js';

export const listMunicipalities = operation({
  name: 'registry.list-municipalities.v1',
  http: get('/municipalities'),
  access: allowAnyone(),
  summary: 'The bodies of a prefecture from the master list, by code; says of none whether it is admitted here',
  input: z.strictObject({ prefecture: Line(10).optional() }),
  output: z.strictObject({
    /** From north to south. */
    prefectures: z.array(z.string()),
    /** None where no prefecture is named. */
    municipalities: z.array(z.strictObject({ municipality: MunicipalityCode, name: z.string(), kana: z.string() })),
  }),
  refusals: [],
  repeats: 'read',
  cacheSeconds: 3600,
});
