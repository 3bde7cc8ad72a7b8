import { z } from 'zod';
import { allow, either } from '../access.js';
import { Theme } from '../exchange/theme.js';
import { MunicipalityCode } from '../ids.js';
import { get, operation } from '../operation.js';
import { BodyKind, Region } from '../public-body.js';
import { Day, page, pageOf } from '../scalars.js';
import { directoryFields } from './network-membership.js';

export const listDirectory = operation({
  name: 'registry.list-directory.v1',
  http: get('/directory'),
  access: either(
    allow('municipality-admin', 'municipality-officer').inOwnMemberMunicipality(),
    allow('secretariat').anywhere(),
  ),
  summary: 'The members of the network to each other’s officials: kind of body, region, themes, what they look for',
  input: z.strictObject({
    ...page,
    theme: Theme.optional(),
    kind: BodyKind.optional(),
    region: Region.optional(),
  }),
  output: pageOf(
    z.strictObject({
      municipality: MunicipalityCode,
      name: z.string(),
      /** The master list knows no population: this stands for the size band. */
      kind: BodyKind,
      region: Region,
      joinedOn: Day,
      suspended: z.boolean(),
      /** Null: it has said nothing yet. */
      directory: z.strictObject(directoryFields).nullable(),
      /** Programmes that everybody may apply for or will, by audience; null: it could not be asked just now. */
      programmes: z.strictObject({ company: z.int(), citizen: z.int() }).nullable(),
    }),
  ),
  refusals: [],
  repeats: 'read',
  timeoutMs: 5000,
});
