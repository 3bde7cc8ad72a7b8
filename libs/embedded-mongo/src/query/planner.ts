import { MaxKey, MinKey } from 'bson';
import { badValue } from '../errors.js';
import { equal } from '../bson/compare.js';
import { type Doc, RANK, rankOf } from '../bson/values.js';
import type { Collection, Index } from '../storage/collection.js';
import type { KeyRange } from '../storage/scan.js';
import { type Bounds, boundsOf, everythingBehind, rangesBehind } from './bounds.js';
import { type Condition, type Filter, isOperators } from './matcher.js';
import type { SortField } from './sort.js';

export interface Plan {
  /** The index to read; none is the documents themselves, in the order of `_id`. */
  index: Index | undefined;
  ranges: KeyRange[];
  reverse: boolean;
  /** Documents come in the wanted order. */
  sorted: boolean;
  /** How many of the index's leading fields the ranges narrow. */
  narrowed: number;
}

interface Candidate extends Plan {
  score: number;
}

/** What the planner sees of an index, or of the documents (the `_id` order). */
interface Tree {
  index: Index | undefined;
  prefix: Buffer;
  fields: readonly string[];
  descending: readonly boolean[];
  multikey: readonly boolean[];
  unique: boolean;
}

const MOST_RANGES = 1000;

/** Chooses an index: most fields pinned to values, then a span, then the wanted order, then a partial index. */
export function plan(collection: Collection, filter: Filter, sort: readonly SortField[], hint?: unknown): Plan {
  const byPath = conditionsByPath(filter.conditions);
  const usable = collection.indexes.filter((index) => index.usable && isImplied(index, byPath));
  const trees = [documentsOf(collection), ...usable.map(treeOf)];
  const chosen = hint === undefined ? trees : [hinted(trees, collection, hint)];
  const candidates = chosen.map((tree) => candidate(tree, byPath, sort));
  return candidates.reduce((best, other) => (other.score > best.score ? other : best));
}

function conditionsByPath(conditions: readonly Condition[]): Map<string, Condition[]> {
  const byPath = new Map<string, Condition[]>();
  for (const condition of conditions) {
    const known = byPath.get(condition.path);
    if (known) known.push(condition);
    else byPath.set(condition.path, [condition]);
  }
  return byPath;
}

function documentsOf(collection: Collection): Tree {
  const { prefix } = collection;
  return { index: undefined, prefix, fields: ['_id'], descending: [false], multikey: [false], unique: true };
}

function treeOf(index: Index): Tree {
  const { prefix, fields, descending, state } = index;
  return { index, prefix, fields, descending, multikey: state.multikey, unique: state.spec.unique === true };
}

function hinted(trees: Tree[], collection: Collection, hint: unknown): Tree {
  const found = trees.find(({ index }) =>
    typeof hint === 'string'
      ? hint === (index?.spec.name ?? '_id_')
      : equal(hint, index?.spec.key ?? { _id: 1 }) || (!index && Object.keys(hint as Doc).join() === '$natural'),
  );
  if (!found) throw badValue(`hint provided does not correspond to a usable index of ${collection.ns}`);
  return found;
}

function candidate(tree: Tree, byPath: Map<string, Condition[]>, sort: readonly SortField[]): Candidate {
  const bounds = usableBounds(tree, byPath);
  const pinned = bounds.filter((bound) => 'points' in bound).length;
  const order = orderOf(tree, bounds, sort);
  const isWhole = tree.unique && pinned === tree.fields.length;
  const spans = bounds.length - pinned;
  const helpsSort = sort.length > 0 && order.sorted;
  const isPartial = tree.index?.covers !== undefined;
  const score =
    pinned * 20 +
    (isWhole ? 1000 : 0) +
    spans * 10 +
    (helpsSort ? 9 : 0) +
    (isPartial ? 5 : 0) -
    tree.fields.length / 100;
  // Without any use an index only costs: the documents themselves are read then.
  const useless = tree.index !== undefined && bounds.length === 0 && !helpsSort && !isPartial;
  const ranges = keyRanges(tree, bounds);
  return { index: tree.index, ranges, narrowed: bounds.length, ...order, score: useless ? -1 : score };
}

/** Bounds of the leading fields, up to and with the first span. */
function usableBounds(tree: Tree, byPath: Map<string, Condition[]>): Bounds[] {
  const bounds: Bounds[] = [];
  let ranges = 1;
  for (const [i, field] of tree.fields.entries()) {
    // Different elements of one array may fulfil two conditions; one index entry is one element.
    const isShared = tree.fields.some((_, j) => j < i && sharesArray(tree, i, j));
    const bound = isShared ? undefined : boundsOf(byPath.get(field) ?? [], tree.multikey[i] === true);
    if (!bound) break;
    if ('points' in bound) ranges *= bound.points.length;
    if (ranges > MOST_RANGES && i > 0) break;
    bounds.push(bound);
    if ('span' in bound) break;
  }
  return bounds;
}

/** Two fields (or one with itself) that take their values from elements of the same array. */
function sharesArray({ fields, multikey }: Tree, i: number, j: number): boolean {
  return multikey[i] === true && multikey[j] === true && fields[i]!.split('.')[0] === fields[j]!.split('.')[0];
}

function keyRanges(tree: Tree, bounds: Bounds[]): KeyRange[] {
  let ranges = [everythingBehind(tree.prefix)];
  for (const [i, bound] of bounds.entries()) {
    ranges = ranges.flatMap(({ start }) => rangesBehind(start, bound, tree.descending[i] === true));
  }
  return ranges;
}

/** Whether reading the ranges in order, or backwards, gives the wanted sort. */
function orderOf(tree: Tree, bounds: Bounds[], sort: readonly SortField[]): { sorted: boolean; reverse: boolean } {
  const isConstant = (i: number): boolean => {
    const bound = bounds[i];
    return bound !== undefined && 'points' in bound && bound.points.length === 1 && !tree.multikey[i];
  };
  const constants = new Set(tree.fields.filter((_, i) => isConstant(i)));
  const wanted = sort.filter(({ path }) => !constants.has(path));
  let reverse: boolean | undefined;
  let met = 0;
  for (const [i, field] of tree.fields.entries()) {
    if (met === wanted.length) break;
    const bound = bounds[i];
    const isOnePoint = bound !== undefined && 'points' in bound && bound.points.length === 1;
    const next = wanted[met]!;
    if (field === next.path) {
      // Of an array only some elements are read then, and the smallest of all decides.
      if (bounds.some((_, j) => sharesArray(tree, i, j))) break;
      const backwards = next.descending !== (tree.descending[i] === true);
      if (reverse !== undefined && reverse !== backwards) break;
      reverse = backwards;
      met += 1;
    } else if (!isOnePoint) break;
  }
  return { sorted: met === wanted.length, reverse: reverse ?? false };
}

/** A partial index holds every match when the filter says at least what the index says. */
function isImplied(index: Index, byPath: Map<string, Condition[]>): boolean {
  const partial = index.spec.partialFilterExpression;
  if (!partial) return true;
  return Object.entries(partial).every(([path, wanted]) => {
    const conditions = byPath.get(path) ?? [];
    const value = isOperators(wanted) ? wanted.$eq : wanted;
    return isOperators(wanted) && '$exists' in wanted
      ? conditions.some(impliesExistence)
      : conditions.some(({ op, operand }) => op === 'eq' && rankOf(operand) === rankOf(value) && equal(operand, value));
  });
}

function impliesExistence({ op, operand }: Condition): boolean {
  const isNull = (value: unknown): boolean => rankOf(value) === RANK.null;
  if (op === 'exists' || op === 'prefix') return true;
  // A missing field is above MinKey and below MaxKey.
  if (op !== 'eq' && (operand instanceof MinKey || operand instanceof MaxKey)) return false;
  return op === 'in' ? !(operand as unknown[]).some(isNull) : !isNull(operand);
}
