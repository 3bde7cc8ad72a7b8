import { z } from 'zod';
import { allowService, type ServiceName } from './access.js';
import { AccountId, EnrolmentId, PersonId } from './ids.js';
import { operation } from './operation.js';
import { personalFileKeys } from './personal-files.js';

/**
 * Whose records are meant. Without a person only the enrolments are: the person stays, for another programme.
 * `words` are what they are called by (names, address, number), to be looked for where no id leads to a record.
 */
export const Subject = z.strictObject({
  person: PersonId.nullable(),
  enrolments: z.array(EnrolmentId).max(1000),
  accounts: z.array(AccountId).max(20),
  words: z.array(z.string().max(300)).max(20),
});
export type Subject = z.infer<typeof Subject>;

/** As many people as are erased together. */
export const SUBJECTS_AT_ONCE = 100;

const Place = z.string().max(400);

/** A document as it is shown to whom it is about: the fields that its collection declares, dates as ISO 8601. */
const ShownRecord = z.strictObject({ collection: z.string(), values: z.record(z.string(), z.unknown()) });

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

/**
 * What every service that owns data answers about the people in it. Handlers come from libs/personal-data, which reads
 * what the service's collections declare: a new service has them all or does not start.
 */
export const personalDataOperations = <C extends string>(context: C) => ({
  disclose: operation({
    name: `${context}.disclose-person.v1`,
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
  }),
  erase: operation({
    name: `${context}.erase-people.v1`,
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
  }),
  describe: operation({
    name: `${context}.describe-personal-data.v1`,
    access: allowService('member-registry'),
    summary: 'What every collection here holds about people, and of how many, or how many documents about one',
    input: z.strictObject({ subject: Subject.optional() }),
    output: z.strictObject({ collections: z.array(Described) }),
    refusals: [],
    repeats: 'read',
    timeoutMs: 10_000,
  }),
});
export type PersonalDataOperations = ReturnType<typeof personalDataOperations>;

/** A service that owns data, with what it answers about people. */
export interface PersonalDataOwner {
  readonly service: ServiceName;
  readonly operations: PersonalDataOperations;
}
