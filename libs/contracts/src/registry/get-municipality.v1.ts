import { z } from 'zod';
import { allowSignedIn, orService } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { get, operation } from '../operation.js';

export const getMunicipality = operation({
  name: 'registry.get-municipality.v1',
  http: get('/municipalities/{code}'),
  access: orService(
    allowSignedIn(),
    'course-catalog',
    'progress-tracking',
    'outcome-tracking',
    'exchange',
    'reporting',
  ),
  summary: 'Name, reading and kind of a municipality of the master list',
  input: z.strictObject({ code: MunicipalityCode }),
  output: z.strictObject({
    code: MunicipalityCode,
    prefecture: z.string(),
    name: z.string(),
    kana: z.string(),
    type: z.enum(['prefecture', 'designated_city', 'city', 'special_ward', 'town', 'village']),
    admitted: z.boolean(),
    fictional: z.boolean(),
  }),
  refusals: ['unknown-municipality'],
  repeats: 'read',
});
