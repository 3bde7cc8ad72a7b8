import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { DueRetention } from './retention.js';

export const listDueRetention = operation({
  name: 'privacy.list-due-retention.v1',
  http: get('/retention'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'Programmes whose retention (文書保存年限) is over, those due longest first, at most 200',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(DueRetention).max(200) }),
  refusals: [],
  repeats: 'read',
});
