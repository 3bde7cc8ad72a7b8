import { BSONRegExp, ObjectId } from 'bson';
import { CODE, CommandError } from '../errors.js';
import type { Index } from './collection.js';

/** E11000 in MongoDB's words, with `keyPattern` and `keyValue` for programs. */
export function duplicateKey(
  ns: string,
  indexName: string,
  fields: readonly string[],
  values: readonly unknown[],
  index?: Index,
): CommandError {
  const present = values.map((value) => (typeof value === 'symbol' || value === undefined ? null : value));
  const shown = fields.map((field, i) => `${field}: ${show(present[i])}`).join(', ');
  return new CommandError(
    CODE.DuplicateKey,
    `E11000 duplicate key error collection: ${ns} index: ${indexName} dup key: { ${shown} }`,
    {
      keyPattern: index ? index.spec.key : { _id: 1 },
      keyValue: Object.fromEntries(fields.map((field, i) => [field, present[i]])),
    },
  );
}

function show(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof BSONRegExp) return `/${value.pattern}/${value.options}`;
  if (Array.isArray(value)) return `[ ${value.map(show).join(', ')} ]`;
  if (typeof value === 'object' && !('_bsontype' in value)) {
    return `{ ${Object.entries(value)
      .map(([name, item]) => `${name}: ${show(item)}`)
      .join(', ')} }`;
  }
  return String(value as number | bigint | boolean);
}
