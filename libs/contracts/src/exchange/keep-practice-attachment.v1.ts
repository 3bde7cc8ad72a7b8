import { z } from 'zod';
import { operation } from '../operation.js';
import { writers } from './access.js';
import { PracticeAttachment } from './practice.js';

/** Behind `POST /practice-attachments`: the gateway has looked at the bytes, stored them and passes their hash on. */
export const keepPracticeAttachment = operation({
  name: 'exchange.keep-practice-attachment.v1',
  access: writers(),
  summary: 'Upload a document for the municipality’s practices',
  input: z.strictObject({
    fileHash: z.string().regex(/^[0-9a-f]{64}$/),
    fileName: z.string().max(255),
    mediaType: z.string().max(100),
    bytes: z.int().min(1),
  }),
  output: PracticeAttachment,
  refusals: ['file-missing'],
  repeats: 'natural',
  timeoutMs: 5000,
});
