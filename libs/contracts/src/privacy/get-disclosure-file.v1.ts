import { z } from 'zod';
import { allow } from '../access.js';
import { ExportedFile } from '../exported-file.js';
import { DisclosureId } from '../ids.js';
import { operation } from '../operation.js';

/** Behind `GET /disclosures/{disclosure}.html`: the owner authorises, the gateway streams the file. */
export const getDisclosureFile = operation({
  name: 'privacy.get-disclosure-file.v1',
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'The file of a disclosure: HTML without scripts for A4, the same as JSON in it',
  input: z.strictObject({ disclosure: DisclosureId }),
  output: ExportedFile,
  refusals: ['unknown-disclosure', 'no-file-yet', 'file-expired'],
  repeats: 'read',
  audit: 'export',
});
