import { CODE, CommandError } from '../errors.js';
import { EMPTY_ARRAY } from './key.js';
import { isDoc } from './values.js';

const NUMERIC = /^(?:0|[1-9]\d*)$/;

export function isNumericPart(part: string): boolean {
  return NUMERIC.test(part);
}

/** Own fields only: a field named like a property of Object.prototype is just a field. */
export function fieldOf(doc: object, name: string): unknown {
  return Object.hasOwn(doc, name) ? (doc as Record<string, unknown>)[name] : undefined;
}

/**
 * Visits the values that a dotted path reaches, as MongoDB's filters see them: arrays on the way are entered (their
 * documents, or one element by a numeric part), a missing field is `undefined`, scalars inside arrays are passed over.
 * With `expandLeaf` an array at the end gives its elements and then itself. Stops when `visit` answers true.
 */
export function visitPath(
  value: unknown,
  parts: readonly string[],
  expandLeaf: boolean,
  visit: (value: unknown) => boolean,
  from = 0,
): boolean {
  if (from === parts.length) {
    if (expandLeaf && Array.isArray(value) && value.some((element) => visit(element))) return true;
    return visit(value);
  }
  const part = parts[from]!;
  if (Array.isArray(value)) {
    if (isNumericPart(part) && Number(part) < value.length) {
      if (visitPath(value[Number(part)], parts, expandLeaf, visit, from + 1)) return true;
    }
    return value.some((element) => isDoc(element) && visitPath(element, parts, expandLeaf, visit, from));
  }
  if (!isDoc(value)) return visit(undefined);
  return visitPath(fieldOf(value, part), parts, expandLeaf, visit, from + 1);
}

interface Branch {
  value: unknown;
  rest: readonly string[];
  /** An element of a leaf array: taken whole, even when it is an array itself. */
  whole: boolean;
}

/** The index keys of one document, each one value per indexed field; `multikey[i]` tells of an array on path i. */
export interface IndexKeys {
  keys: unknown[][];
  multikey: boolean[];
}

/** Index keys as MongoDB makes them: one per element of the (single) array met. Throws 171 for parallel arrays. */
export function indexKeys(doc: unknown, paths: readonly (readonly string[])[]): IndexKeys {
  const multikey = paths.map(() => false);
  const branches = paths.map((rest): Branch => advance({ value: doc, rest, whole: false }));
  const keys: unknown[][] = [];
  expand(branches, multikey, keys);
  return { keys, multikey };
}

function advance(branch: Branch): Branch {
  let { value } = branch;
  let i = 0;
  for (; i < branch.rest.length && !Array.isArray(value); i += 1) {
    value = isDoc(value) ? fieldOf(value, branch.rest[i]!) : undefined;
  }
  return { value, rest: branch.rest.slice(i), whole: false };
}

function expand(branches: Branch[], multikey: boolean[], keys: unknown[][]): void {
  const array = branches.find((branch) => !branch.whole && Array.isArray(branch.value))?.value as unknown[] | undefined;
  if (!array) {
    keys.push(branches.map((branch) => branch.value));
    return;
  }
  for (const [i, branch] of branches.entries()) {
    if (branch.whole || !Array.isArray(branch.value)) continue;
    if (branch.value !== array) {
      throw new CommandError(CODE.CannotIndexParallelArrays, 'cannot index parallel arrays');
    }
    multikey[i] = true;
  }
  const into = (element: unknown, empty: boolean): Branch[] =>
    branches.map((branch) => {
      if (branch.whole || branch.value !== array) return branch;
      if (branch.rest.length === 0) return { value: empty ? EMPTY_ARRAY : element, rest: [], whole: true };
      return isDoc(element) ? advance({ ...branch, value: element }) : { value: undefined, rest: [], whole: true };
    });
  if (array.length === 0) expand(into(undefined, true), multikey, keys);
  for (const element of array) expand(into(element, false), multikey, keys);
}
