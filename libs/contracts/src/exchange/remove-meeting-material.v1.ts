import { z } from 'zod';
import { MeetingId, MeetingMaterialId } from '../ids.js';
import { operation, post } from '../operation.js';
import { secretariatOnly } from './access.js';

export const removeMeetingMaterial = operation({
  name: 'exchange.remove-meeting-material.v1',
  http: post('/exchange/meetings/{meeting}/material/{material}/removal'),
  access: secretariatOnly(),
  summary: 'Take a document away from a meeting',
  input: z.strictObject({ meeting: MeetingId, material: MeetingMaterialId }),
  output: z.strictObject({ removed: z.boolean() }),
  refusals: ['meeting-not-found', 'meeting-material-not-found'],
  repeats: 'natural',
});
