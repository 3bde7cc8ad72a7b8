import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';

export const listPrivacyTerms = operation({
  name: 'progress.list-privacy-terms.v1',
  access: allowService('member-registry'),
  summary: 'What the municipality’s programmes say of purposes, organs and retention, each said once',
  input: z.strictObject({}),
  output: z.strictObject({
    purposes: z.array(z.string()),
    organs: z.array(z.string()),
    retentionYears: z.array(z.int()),
  }),
  refusals: [],
  repeats: 'read',
});
