import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { get, operation } from '../operation.js';

export const listFormulas = operation({
  name: 'reporting.list-formulas.v1',
  http: get('/formulas'),
  access: allowAnyone(),
  summary: 'How every figure of a programme is counted, by its place in the report',
  input: z.strictObject({}),
  output: z.strictObject({
    formulas: z.array(z.strictObject({ figure: z.string(), version: z.int(), ja: z.string(), en: z.string() })),
  }),
  refusals: [],
  repeats: 'read',
  cacheSeconds: 3600,
});
