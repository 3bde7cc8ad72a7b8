import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { get, operation } from '../operation.js';
import { Day } from '../scalars.js';

export const getDeclaration = operation({
  name: 'registry.get-declaration.v1',
  http: get('/declaration'),
  access: allowAnyone(),
  summary: 'The text of the joint declaration (共同宣言): the newest version, or the one named',
  input: z.strictObject({ version: z.int().min(1).max(999).optional() }),
  output: z.strictObject({
    version: z.int(),
    /** Since when it is the one to sign. */
    from: Day,
    title: z.string(),
    paragraphs: z.array(z.string()),
    /** SHA-256 of the text: version, title and paragraphs, a line each. */
    hash: z.string(),
  }),
  refusals: ['unknown-declaration'],
  repeats: 'read',
});
