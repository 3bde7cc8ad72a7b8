import { z } from 'zod';
import { allow } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { operation, post } from '../operation.js';
import { Day, Line } from '../scalars.js';
import { NetworkStanding, StandingEntry } from './network-membership.js';

export const changeMembership = operation({
  name: 'registry.change-membership.v1',
  http: post('/municipalities/{municipality}/membership'),
  access: allow('secretariat').anywhere(),
  summary:
    'Note that a member rests (休止), goes on (参加) or leaves (退会) as of a day, past or to come; no entry is rewritten. Its people keep their access to their own records',
  input: z.strictObject({
    municipality: MunicipalityCode,
    standing: z.enum(['suspended', 'joined', 'left']),
    on: Day,
    reason: Line(500),
  }),
  output: z.strictObject({ standing: NetworkStanding, entries: z.array(StandingEntry) }),
  refusals: ['unknown-municipality', 'municipality-not-admitted', 'standing-impossible', 'entry-before-last'],
  repeats: 'natural',
});
