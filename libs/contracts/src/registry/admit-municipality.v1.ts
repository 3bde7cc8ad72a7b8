import { z } from 'zod';
import { allow } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { operation, post } from '../operation.js';

export const admitMunicipality = operation({
  name: 'registry.admit-municipality.v1',
  http: post('/municipalities'),
  access: allow('secretariat').anywhere(),
  summary: 'Admit a municipality of the master list to the platform',
  input: z.strictObject({ code: MunicipalityCode }),
  output: z.strictObject({ code: MunicipalityCode, name: z.string(), admitted: z.enum(['now', 'already']) }),
  refusals: ['unknown-municipality', 'fictional-code'],
  repeats: 'natural',
});
