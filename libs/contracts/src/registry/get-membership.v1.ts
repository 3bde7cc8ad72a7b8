import { z } from 'zod';
import { allow, either } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { get, operation } from '../operation.js';
import { directoryFields, NetworkStanding, Signature, StandingEntry } from './network-membership.js';

export const getMembership = operation({
  name: 'registry.get-membership.v1',
  http: get('/municipalities/{municipality}/membership'),
  access: either(
    allow('municipality-admin', 'municipality-officer', 'auditor').inOwnMunicipality('municipality'),
    allow('secretariat').anywhere(),
  ),
  summary: 'A municipality’s membership in the network: where it stands today, every dated entry, what it has signed',
  input: z.strictObject({ municipality: MunicipalityCode }),
  output: z.strictObject({
    municipality: MunicipalityCode,
    name: z.string(),
    standing: NetworkStanding,
    /** The oldest first. */
    entries: z.array(StandingEntry),
    /** The joint declarations it has signed, the newest first. */
    signatures: z.array(Signature),
    directory: z.strictObject(directoryFields).nullable(),
    /** For the next change of what stands in the directory. */
    version: z.int(),
  }),
  refusals: ['unknown-municipality', 'municipality-not-admitted'],
  repeats: 'read',
  versioned: 'read',
});
