import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { Actor, ChainOf } from './audit-entry.js';

export const noteRefusal = operation({
  name: 'audit.note-refusal.v1',
  access: allowService('gateway'),
  summary: 'Keep a refusal that the gateway gave before any owner was asked',
  input: z.strictObject({
    chain: ChainOf,
    actor: Actor,
    operation: z.string().max(100),
    subjects: z.array(z.string().max(100)).max(100),
    code: z.string().max(100),
  }),
  output: z.strictObject({ noted: z.literal(true) }),
  refusals: [],
  repeats: 'natural',
  audit: 'never',
});
