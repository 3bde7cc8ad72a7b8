import { z } from 'zod';
import { allow, orService } from '../access.js';
import { get, operation } from '../operation.js';
import { PublicationSubject, PublishedEdition } from './publication.js';

export const listPublishedFigures = operation({
  name: 'reporting.list-published-figures.v1',
  http: get('/publications/{subject}/figures'),
  access: orService(allow('municipality-officer', 'municipality-admin').inOwnMunicipality(), 'exchange'),
  summary: 'What can be quoted of a published report of the municipality: each figure by its name, as it was published',
  input: z.strictObject({
    subject: PublicationSubject,
    /** The newest, where none is named. */
    edition: z.int().min(1).optional(),
  }),
  output: z.strictObject({
    ...PublishedEdition.shape,
    /** What the report is called. */
    name: z.string(),
    figures: z.array(
      z.strictObject({
        /** In Japanese, as the published page names it, numbered where names repeat; stays the same within an edition. */
        figure: z.string(),
        /** Masked as published (「―」); null: there is nothing to be counted. */
        value: z.union([z.number(), z.string()]).nullable(),
      }),
    ),
  }),
  refusals: ['unknown-publication'],
  repeats: 'read',
});
