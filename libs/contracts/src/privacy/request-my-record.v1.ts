import { z } from 'zod';
import { allow } from '../access.js';
import { operation, post } from '../operation.js';
import { Disclosure } from './disclosure.js';

export const requestMyRecord = operation({
  name: 'privacy.request-my-record.v1',
  http: post('/my/record', 202),
  access: allow('learner').onOwnRecords(),
  summary: 'Gather everything that the municipality has recorded of me into a file; once a day',
  input: z.strictObject({}),
  output: Disclosure,
  refusals: ['unknown-person'],
  repeats: 'natural',
});
