import { z } from 'zod';
import { allow } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { get, operation } from '../operation.js';
import { Moment } from '../scalars.js';
import { PersonalFileEntry } from './personal-file-register.js';

export const getPersonalFileRegister = operation({
  name: 'privacy.get-personal-file-register.v1',
  http: get('/personal-files'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'The register of personal-information files (個人情報ファイル簿), made from what the data itself declares',
  input: z.strictObject({}),
  output: z.strictObject({
    municipality: MunicipalityCode,
    municipalityName: z.string(),
    asOf: Moment,
    files: z.array(PersonalFileEntry),
  }),
  refusals: [],
  repeats: 'read',
  timeoutMs: 20_000,
});
