import { z } from 'zod';
import { allowSignedIn } from '../access.js';
import { operation } from '../operation.js';
import { Line } from '../scalars.js';

export const updateMyAccount = operation({
  name: 'registry.update-my-account.v1',
  http: { method: 'PATCH', path: '/my/account', status: 200 },
  access: allowSignedIn(),
  summary: 'Change how I am called and in which language I am written to',
  input: z.strictObject({ displayName: Line(100).optional(), language: z.enum(['ja', 'en']).optional() }),
  output: z.strictObject({ updated: z.literal(true) }),
  refusals: ['not-signed-in'],
  repeats: 'natural',
});
