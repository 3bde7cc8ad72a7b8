import { z } from 'zod';
import { allowService } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { operation } from '../operation.js';

export const countOpenProgrammes = operation({
  name: 'progress.count-open-programmes.v1',
  access: allowService('member-registry'),
  summary:
    'How many programmes each of some municipalities tells everybody of, by audience: those of list-open-programmes',
  input: z.strictObject({ codes: z.array(MunicipalityCode).max(200) }),
  output: z.strictObject({
    counts: z.array(z.strictObject({ municipality: MunicipalityCode, company: z.int(), citizen: z.int() })),
  }),
  refusals: [],
  repeats: 'read',
  timeoutMs: 3000,
});
