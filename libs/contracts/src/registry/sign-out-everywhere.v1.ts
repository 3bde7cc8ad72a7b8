import { z } from 'zod';
import { allowSignedIn } from '../access.js';
import { operation, post } from '../operation.js';

export const signOutEverywhere = operation({
  name: 'registry.sign-out-everywhere.v1',
  http: post('/my/account/sign-out'),
  access: allowSignedIn(),
  summary: 'Sign me out on every device, here too',
  input: z.strictObject({}),
  output: z.strictObject({ signedOut: z.literal(true) }),
  refusals: ['not-signed-in'],
  repeats: 'natural',
  endsSessions: true,
});
