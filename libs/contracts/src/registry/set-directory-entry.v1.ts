import { z } from 'zod';
import { allow } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { operation, put } from '../operation.js';
import { directoryFields } from './network-membership.js';

export const setDirectoryEntry = operation({
  name: 'registry.set-directory-entry.v1',
  http: put('/municipalities/{municipality}/directory-entry'),
  access: allow('municipality-admin').inOwnMunicipality('municipality'),
  summary: 'What a municipality says of itself to officials of members: whom to turn to, themes, what it looks for',
  input: z.strictObject({ municipality: MunicipalityCode, version: z.int(), ...directoryFields }),
  output: z.strictObject({ version: z.int() }),
  refusals: ['municipality-not-admitted', 'version-outdated'],
  repeats: 'natural',
  versioned: 'write',
});
