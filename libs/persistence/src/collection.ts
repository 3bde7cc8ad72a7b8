import { Schema, type IndexDefinition, type IndexOptions, type SchemaDefinition } from 'mongoose';
import { keepSecret } from './changes.js';
import { checkPersonal, isRecords, type Personal } from './personal.js';
import { scopeToTenant } from './tenancy.js';

export interface Index {
  readonly keys: IndexDefinition;
  readonly unique?: true;
  readonly where?: IndexOptions['partialFilterExpression'];
}

/**
 * tenant: belongs to one municipality and is narrowed to it; network: members see it by its own rule; global: no
 * municipality's (master list, accounts).
 */
export type CollectionScope = 'tenant' | 'network' | 'global';

export interface CollectionSpec {
  readonly name: string;
  readonly scope: CollectionScope;
  readonly schema: Schema;
  readonly indexes: readonly Index[];
  readonly personal: Personal;
}

interface Declared {
  /** Plural noun, snake_case. */
  readonly name: string;
  /** All fields besides `_id`, `tenant` and what `versioned` and `relayed` add. */
  readonly fields: SchemaDefinition;
  readonly indexes?: readonly Index[];
  /** What it holds about people: `none`, or what is to be shown to them, erased and put into the register. */
  readonly personal: Personal;
  /** Fields that no audit detail may hold: hashes of passwords and codes; also what is only made of other fields. */
  readonly secrets?: readonly string[];
  /** Saved by version: adds `version`, `changedAt` and `correlationId`. */
  readonly versioned?: true;
  /** Versioned, and its changes are published: adds the mark `unrelayed`. */
  readonly relayed?: true;
}

const versionedFields: SchemaDefinition = {
  version: { type: Number, required: true },
  changedAt: { type: Date, required: true },
  correlationId: { type: String, required: true },
};
/** Holds only marked documents, oldest first: what the relay asks for, and since when something waits. */
const relayedIndexes: readonly Index[] = [
  { keys: { changedAt: 1, unrelayed: 1 }, where: { unrelayed: { $exists: true } } },
];

const strict = {
  strict: 'throw',
  strictQuery: true,
  versionKey: false,
  autoIndex: false,
  autoCreate: false,
  minimize: false,
} as const;

function declare(
  scope: CollectionScope,
  { name, fields, indexes = [], personal, secrets = [], versioned, relayed }: Declared,
): CollectionSpec {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      ...fields,
      ...((versioned || relayed) && versionedFields),
      ...(relayed && { unrelayed: Number }),
      ...(staysWhenErased(personal) && { erased: Date }),
    },
    { ...strict, collection: name },
  );
  keepSecret(schema, secrets);
  if (scope === 'tenant') {
    schema.add({ tenant: { type: String, required: true } });
    scopeToTenant(schema);
    const unscoped = indexes.find(({ unique, keys }) => unique && Object.keys(keys)[0] !== 'tenant');
    if (unscoped) throw new Error(`${name}: a unique index of a tenant's collection begins with tenant`);
  }
  checkPersonal(name, schema, personal);
  return { name, scope, schema, indexes: [...indexes, ...(relayed ? relayedIndexes : [])], personal };
}

/** Some of it stays when its person is erased: such a document says since when. */
const staysWhenErased = (personal: Personal): boolean =>
  isRecords(personal) && typeof personal.erased === 'object' && 'keep' in personal.erased;

/** A collection whose documents belong to one municipality each. */
export const tenantCollection = (declared: Declared): CollectionSpec => declare('tenant', declared);
/** A collection that the network's members see, each by the collection's own rule. */
export const networkCollection = (declared: Declared): CollectionSpec => declare('network', declared);
/** A collection that belongs to no municipality. */
export const globalCollection = (declared: Declared): CollectionSpec => declare('global', declared);

/** A nested part of a document: strict like the document, without an `_id` of its own. */
export const part = (fields: SchemaDefinition): Schema => new Schema(fields, { ...strict, _id: false });
