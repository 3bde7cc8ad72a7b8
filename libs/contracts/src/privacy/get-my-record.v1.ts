import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { Disclosure } from './disclosure.js';

export const getMyRecord = operation({
  name: 'privacy.get-my-record.v1',
  http: get('/my/record'),
  access: allow('learner').onOwnRecords(),
  summary: 'How far the file of my own record is; null when I have not asked for one',
  input: z.strictObject({}),
  output: z.strictObject({ record: Disclosure.nullable() }),
  refusals: [],
  repeats: 'read',
});
