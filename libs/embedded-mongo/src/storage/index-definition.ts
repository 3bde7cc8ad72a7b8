import { CODE, CommandError, badValue, notInSubset } from '../errors.js';
import { equal } from '../bson/compare.js';
import { isNumericPart } from '../bson/paths.js';
import { type Doc, isDoc, isNumeric, toFlag, toNumber } from '../bson/values.js';
import { compileFilter, isOperators } from '../query/matcher.js';
import type { Collection, Index, IndexSpec } from './collection.js';

const OPTIONS = new Set([
  'v',
  'key',
  'name',
  'unique',
  'partialFilterExpression',
  'expireAfterSeconds',
  'background',
  'ns',
]);

/** Checks an index as createIndexes names it. Throws CannotCreateIndex (67), BadValue (2), 115. */
export function parseIndexSpec(value: unknown): IndexSpec {
  if (!isDoc(value) || !isDoc(value.key)) throw new CommandError(CODE.FailedToParse, 'an index needs a key');
  for (const option of Object.keys(value)) {
    if (!OPTIONS.has(option)) throw notInSubset(`the index option '${option}'`);
  }
  const key = Object.fromEntries(
    Object.entries(value.key).map(([field, direction]) => [field, directionOf(field, direction)]),
  );
  if (Object.keys(key).length === 0) throw cannotCreate('Index keys cannot be an empty object');
  if (typeof value.name !== 'string' || value.name === '') throw cannotCreate('an index needs a name');
  const expires = value.expireAfterSeconds;
  if (expires !== undefined && Object.keys(key).length > 1) throw cannotCreate('TTL indexes are single-field indexes');
  return {
    name: value.name,
    key,
    ...(toFlag(value.unique) && { unique: true }),
    ...(value.partialFilterExpression !== undefined && {
      partialFilterExpression: partialOf(value.partialFilterExpression),
    }),
    ...(expires !== undefined && { expireAfterSeconds: toNumber(expires, 'expireAfterSeconds') }),
  };
}

/**
 * The index that is there already, if it is the same. Throws IndexOptionsConflict (85) when only options or the name
 * differ, IndexKeySpecsConflict (86) when the name is taken by another index, or by the same that is not (or is) unique.
 */
export function sameIndex(collection: Collection, wanted: IndexSpec): Index | undefined {
  for (const index of collection.indexes) {
    const { spec } = index;
    const sameKey = keyText(spec) === keyText(wanted) && sameFilter(spec, wanted);
    if (sameKey && spec.name === wanted.name && optionsText(spec) === optionsText(wanted)) return index;
    const sameName = spec.name === wanted.name;
    if (sameKey && !(sameName && spec.unique !== wanted.unique)) {
      const message = `Index already exists with a different name or options: ${spec.name}`;
      throw new CommandError(CODE.IndexOptionsConflict, message);
    }
    if (sameName) {
      const message = `An existing index has the same name as the requested index: ${spec.name}`;
      throw new CommandError(CODE.IndexKeySpecsConflict, message);
    }
  }
  return undefined;
}

export function isIdIndex(spec: IndexSpec): boolean {
  return keyText(spec) === '{"_id":1}';
}

export function keyText(spec: Pick<IndexSpec, 'key'>): string {
  return JSON.stringify(spec.key);
}

function sameFilter(a: IndexSpec, b: IndexSpec): boolean {
  return equal(a.partialFilterExpression ?? {}, b.partialFilterExpression ?? {});
}

function optionsText({ unique, expireAfterSeconds }: IndexSpec): string {
  return JSON.stringify({ unique: unique === true, expireAfterSeconds });
}

function directionOf(field: string, value: unknown): 1 | -1 {
  if (!isNumeric(value)) throw cannotCreate(`the index type '${String(value)}' of '${field}' is not in the subset`);
  const direction = toNumber(value, field);
  if (direction !== 1 && direction !== -1) throw cannotCreate(`the direction of '${field}' must be 1 or -1`);
  const parts = field.split('.');
  if (parts.some((part) => part === '' || part.startsWith('$') || isNumericPart(part))) {
    throw cannotCreate(`the index field '${field}' is not in the subset`);
  }
  return direction;
}

function partialOf(value: unknown): Doc {
  if (!isDoc(value)) throw badValue('partialFilterExpression must be an object');
  for (const [path, wanted] of Object.entries(value)) {
    const operators = isOperators(wanted) ? Object.keys(wanted).join() : '$eq';
    const exists = operators === '$exists' && toFlag((wanted as Doc).$exists);
    if (path.startsWith('$') || (operators !== '$eq' && !exists)) {
      throw cannotCreate(`partialFilterExpression takes equality and {$exists: true}, not ${path}: ${operators}`);
    }
  }
  compileFilter(value);
  return value;
}

function cannotCreate(message: string): CommandError {
  return new CommandError(CODE.CannotCreateIndex, message);
}
