import { z } from 'zod';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { officials } from './access.js';
import { ListedPractice } from './practice.js';
import { Theme } from './theme.js';

export const listPractices = operation({
  name: 'exchange.list-practices.v1',
  http: get('/exchange/practices'),
  access: officials(),
  summary: 'Published practices, the newest first, withdrawn ones among them; the municipality’s own unpublished, too',
  input: z.strictObject({
    ...page,
    theme: Theme.optional(),
    /** Only those that tell of something that did not work. */
    tells: z.enum(['failure']).optional(),
    /** Only the municipality's own. */
    of: z.enum(['own']).optional(),
  }),
  output: pageOf(ListedPractice),
  refusals: [],
  repeats: 'read',
});
