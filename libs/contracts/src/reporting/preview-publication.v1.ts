import { z } from 'zod';
import { operation } from '../operation.js';
import { getPublications } from './get-publications.v1.js';

/** Behind `GET /publications/{subject}/preview.html`: the edition under way as everybody would read it. */
export const previewPublication = operation({
  ...getPublications,
  name: 'reporting.preview-publication.v1',
  http: undefined,
  summary: 'How the edition under way will look',
  output: z.strictObject({ html: z.string() }),
  refusals: ['unknown-publication'],
});
