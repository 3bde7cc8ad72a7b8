import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { personalFileKeys } from '../personal-files.js';
import { Subject } from '../subject.js';

/** How a collection is read: title, and for each field (leaf paths) what it is called and what its codes mean. */
const Described = z.strictObject({
  collection: z.string(),
  /** none: nothing about people; ids: nothing but ids; mentions: may mention people in its text; records: of people. */
  personal: z.enum(['none', 'ids', 'mentions', 'records']),
  file: z.enum(personalFileKeys).nullable(),
  title: z.string().nullable(),
  items: z.array(
    z.strictObject({ path: z.string(), label: z.string(), words: z.record(z.string(), z.string()).nullable() }),
  ),
  /** How many people, or where they are not told apart enrolments; of a subject: how many documents. Null: not counted. */
  count: z.int().nullable(),
  counted: z.enum(['people', 'enrolments', 'documents']).nullable(),
});

export const describePersonalData = operation({
  name: 'privacy.describe-personal-data.v1',
  ofEach: true,
  access: allowService('member-registry'),
  summary: 'What every collection here holds about people, and of how many, or how many documents about one',
  input: z.strictObject({ subject: Subject.optional() }),
  output: z.strictObject({ collections: z.array(Described) }),
  refusals: [],
  repeats: 'read',
  timeoutMs: 10_000,
});
