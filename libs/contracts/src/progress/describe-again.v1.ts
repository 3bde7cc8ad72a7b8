import { z } from 'zod';
import { allowService } from '../access.js';
import { PersonId } from '../ids.js';
import { operation } from '../operation.js';

export const describeAgain = operation({
  name: 'progress.describe-again.v1',
  access: allowService('member-registry'),
  summary: 'What reports break down these people’s enrolments by is to be asked again: something was told late',
  input: z.strictObject({ people: z.array(PersonId).min(1).max(1000) }),
  output: z.strictObject({}),
  refusals: [],
  repeats: 'natural',
});
