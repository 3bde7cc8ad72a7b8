import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { Place } from '../scalars.js';
import { Subject, SUBJECTS_AT_ONCE } from '../subject.js';

export const erasePeople = operation({
  name: 'privacy.erase-people.v1',
  ofEach: true,
  access: allowService('member-registry'),
  summary: 'Erase what is personal of these people here, a piece at a time; again after the end it finds nothing',
  input: z.strictObject({ subjects: z.array(Subject).min(1).max(SUBJECTS_AT_ONCE), at: Place.optional() }),
  output: z.strictObject({
    /** waiting: something of theirs is still being worked on; ask again. */
    state: z.enum(['more', 'waiting', 'done']),
    next: Place.nullable(),
  }),
  refusals: [],
  repeats: 'natural',
  // The erasure itself is kept where it was asked for; what is erased must not come back in a note of it.
  audit: 'never',
  timeoutMs: 20_000,
});
