import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { Place } from '../scalars.js';
import { Subject } from '../subject.js';

/** A document as it is shown to whom it is about: the fields that its collection declares, dates as ISO 8601. */
const ShownRecord = z.strictObject({ collection: z.string(), values: z.record(z.string(), z.unknown()) });

export const disclosePerson = operation({
  name: 'privacy.disclose-person.v1',
  ofEach: true,
  access: allowService('member-registry'),
  summary: 'The records of one person here, a page at a time',
  input: z.strictObject({ subject: Subject, at: Place.optional() }),
  output: z.strictObject({
    records: z.array(ShownRecord),
    /** What values are called, by `<path>/<value>`: a programme's name for its id. */
    names: z.record(z.string(), z.string()),
    next: Place.nullable(),
  }),
  refusals: [],
  repeats: 'read',
  timeoutMs: 10_000,
});
