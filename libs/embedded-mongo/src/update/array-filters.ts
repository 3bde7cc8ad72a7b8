import { CODE, CommandError, badValue, notInSubset } from '../errors.js';
import { fieldOf, isNumericPart } from '../bson/paths.js';
import { type Doc, isDoc } from '../bson/values.js';
import { type Predicate, compileFilter } from '../query/matcher.js';

/** By identifier, the test of an element wrapped as `{<identifier>: element}`. */
export type ArrayFilters = Map<string, Predicate>;

const IDENTIFIER = /^\$\[(\w*)\]$/;

export function parseArrayFilters(value: unknown): ArrayFilters {
  const filters: ArrayFilters = new Map();
  if (value === undefined) return filters;
  if (!Array.isArray(value)) throw badValue('arrayFilters must be an array');
  for (const filter of value) {
    const [name] = isDoc(filter) ? Object.keys(filter) : [];
    if (!name || name.startsWith('$')) throw notInSubset('an arrayFilter that does not begin with its identifier');
    const identifier = name.split('.')[0]!;
    if (filters.has(identifier)) {
      throw new CommandError(
        CODE.FailedToParse,
        `Found multiple array filters with the same top-level field name ${identifier}`,
      );
    }
    filters.set(identifier, compileFilter(filter as Doc));
  }
  return filters;
}

/** A filter that no path asks for is a mistake in one of the two. */
export function refuseUnused(filters: ArrayFilters, paths: readonly (readonly string[])[]): void {
  const used = new Set(paths.flatMap((parts) => parts.map((part) => IDENTIFIER.exec(part)?.[1])));
  for (const identifier of filters.keys()) {
    if (!used.has(identifier)) {
      throw new CommandError(
        CODE.FailedToParse,
        `The array filter for identifier '${identifier}' was not used in the update`,
      );
    }
  }
}

/** Refuses what a path may not hold; `$[name]` must have its filter. */
export function refuseBadPath(path: string, parts: readonly string[], filters: ArrayFilters): void {
  for (const part of parts) {
    if (part === '')
      throw new CommandError(CODE.EmptyFieldName, `The update path '${path}' contains an empty field name`);
    const identifier = IDENTIFIER.exec(part)?.[1];
    if (part === '$' || identifier === '') throw notInSubset(`the positional ${part} in '${path}'`);
    if (identifier !== undefined && !filters.has(identifier)) {
      throw badValue(`No array filter found for identifier '${identifier}' in path '${path}'`);
    }
    if (identifier === undefined && part.startsWith('$')) {
      throw new CommandError(CODE.DollarPrefixedFieldName, `The dollar ($) prefixed field '${part}' is not allowed`);
    }
  }
}

/** The paths that one with `$[name]` means in this document. */
export function expandPath(doc: Doc, parts: readonly string[], filters: ArrayFilters): (readonly string[])[] {
  const at = parts.findIndex((part) => IDENTIFIER.test(part));
  if (at < 0) return [parts];
  const name = IDENTIFIER.exec(parts[at]!)![1]!;
  let array: unknown = doc;
  for (const part of parts.slice(0, at)) {
    array =
      Array.isArray(array) && isNumericPart(part)
        ? array[Number(part)]
        : isDoc(array)
          ? fieldOf(array, part)
          : undefined;
  }
  if (!Array.isArray(array)) throw badValue(`The path '${parts.slice(0, at).join('.')}' must exist and be an array`);
  const matches = filters.get(name)!;
  return array.flatMap((element: unknown, i) =>
    matches({ [name]: element })
      ? expandPath(doc, [...parts.slice(0, at), String(i), ...parts.slice(at + 1)], filters)
      : [],
  );
}
