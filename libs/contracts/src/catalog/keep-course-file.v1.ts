import { z } from 'zod';
import { operation } from '../operation.js';
import { authors } from './access.js';
import { FileKind, FileView } from './course-file.js';

/** Behind `POST /course-files`: the gateway has looked at the bytes, stored them and passes their hash on. */
export const keepCourseFile = operation({
  name: 'catalog.keep-course-file.v1',
  access: authors(),
  summary: 'Upload a file for the municipality’s courses',
  input: z.strictObject({
    kind: FileKind,
    fileHash: z.string().regex(/^[0-9a-f]{64}$/),
    fileName: z.string().max(255),
    mediaType: z.string().max(100),
    bytes: z.int().min(1),
  }),
  output: FileView,
  refusals: ['file-missing'],
  repeats: 'natural',
  timeoutMs: 5000,
});
