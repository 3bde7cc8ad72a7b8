/** A call of the driver's collection (`find`, `updateOne`, …) with its arguments, or `command` of the database. */
export type Call = readonly [method: string, ...args: unknown[]];

/** What is told of a refusal: its code (one of several where versions of MongoDB differ), and more where it matters. */
export type Refusal = number | readonly number[] | Record<string, unknown>;

/** One row of the table: what MongoDB 7 and 8 answer. */
export interface Case {
  name: string;
  /** What is there before, inserted in this order; the `_id` is the place unless given. */
  documents?: readonly object[];
  indexes?: readonly (readonly [key: object, options?: object])[];
  /** A command whose first value is '' goes to the collection of the case. */
  call: Call;
  /** The `_id`s of the documents that come back, in any order. */
  matches?: readonly unknown[];
  /** Documents and values exactly, with their types and the order of fields; results of writes by the fields named. */
  gives?: unknown;
  refused?: Refusal;
  /** What the collection holds afterwards, in the order of `_id`, exactly. */
  leaves?: readonly object[];
  /** A refusal of what MongoDB would do: not asked of a real one. */
  embeddedOnly?: boolean;
  /** Why mongoose cannot make this call as it is. */
  driverOnly?: string;
}

type Documents = readonly Record<string, unknown>[];

/** A filter over documents whose `_id` is their place. */
export type FilterRow = readonly [name: string, documents: Documents, filter: object, matches: readonly unknown[]];

export const filterCases = (rows: readonly FilterRow[]): Case[] =>
  rows.map(([name, documents, filter, matches]) => ({ name, documents, call: ['find', filter], matches }));

/** An update of the one document there is: what it makes of it, or the code of its refusal. */
export type UpdateRow = readonly [
  name: string,
  before: Record<string, unknown>,
  update: object,
  after: object | number,
  driverOnly?: string,
];

export const updateCases = (rows: readonly UpdateRow[]): Case[] =>
  rows.map(([name, before, update, after, driverOnly]) => ({
    name,
    documents: [before],
    call: ['updateOne', { _id: 0 }, update],
    ...(typeof after === 'number'
      ? { refused: after, leaves: [{ _id: 0, ...before }] }
      : { gives: { matchedCount: 1 }, leaves: [{ _id: 0, ...after }] }),
    ...(driverOnly !== undefined && { driverOnly }),
  }));

/** What MongoDB does and the embedded store refuses, changing nothing. */
export const outside = (cases: readonly Case[]): Case[] => cases.map((one) => ({ ...one, embeddedOnly: true }));
