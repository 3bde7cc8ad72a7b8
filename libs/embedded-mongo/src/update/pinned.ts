import { CODE, CommandError } from '../errors.js';
import { type Doc, isDoc, isRegex } from '../bson/values.js';
import { isOperators } from '../query/matcher.js';

/**
 * What a filter pins to one value, by path: an upsert begins with it. Throws NotSingleValueField (54) when a path, or
 * one inside it, is pinned twice. `isWanted` says which paths count.
 */
export function pinnedBy(filter: Doc, isWanted: (path: string) => boolean): [path: string, value: unknown][] {
  const pinned = [...equalities(filter)].filter(([path]) => isWanted(path));
  for (const [i, [path]] of pinned.entries()) {
    if (pinned.some(([other], j) => i !== j && `${path}.`.startsWith(`${other}.`))) {
      const message = `cannot infer query fields to set, path '${path}' is matched twice`;
      throw new CommandError(CODE.NotSingleValueField, message);
    }
  }
  return pinned;
}

function* equalities(filter: Doc): Generator<[path: string, value: unknown]> {
  for (const [name, value] of Object.entries(filter)) {
    if (isClauses(value) && (name === '$and' || (name === '$or' && value.length === 1))) {
      for (const clause of value) yield* equalities(clause);
    } else if (name.startsWith('$') || isRegex(value)) continue;
    else if (!isOperators(value)) yield [name, value];
    else for (const one of singleValues(value)) yield [name, one];
  }
}

function isClauses(value: unknown): value is Doc[] {
  return Array.isArray(value) && value.every(isDoc);
}

function singleValues(operators: Doc): unknown[] {
  const { $eq, $in, $all } = operators;
  return [
    ...('$eq' in operators ? [$eq] : []),
    ...(Array.isArray($in) && $in.length === 1 ? $in : []).filter((value) => !isRegex(value)),
    ...(Array.isArray($all) ? $all : []).filter((value) => !isRegex(value) && !isOperators(value)),
  ];
}
