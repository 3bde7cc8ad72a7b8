import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { operation } from '../operation.js';
import { secretariatOnly } from './access.js';
import { MeetingMaterial } from './meeting-programme.js';

/** Behind `POST /exchange/meetings/{meeting}/material`: the gateway has looked at the bytes, stored them and passes their hash on. */
export const addMeetingMaterial = operation({
  name: 'exchange.add-meeting-material.v1',
  access: secretariatOnly(),
  summary: 'Add a document to a meeting, before it or after it; the same file again is the one that is there',
  input: z.strictObject({
    meeting: MeetingId,
    fileHash: z.string().regex(/^[0-9a-f]{64}$/),
    fileName: z.string().max(255),
    mediaType: z.string().max(100),
    bytes: z.int().min(1),
  }),
  output: MeetingMaterial,
  refusals: ['meeting-not-found', 'too-much-material', 'file-missing'],
  repeats: 'natural',
  timeoutMs: 5000,
});
