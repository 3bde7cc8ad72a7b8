import { encodeKey } from '../bson/key.js';
import { type Doc, RANK, rankOf } from '../bson/values.js';
import type { Collection } from '../storage/collection.js';
import { scanRange } from '../storage/scan.js';
import { PAUSE, type Slice, type Steps } from '../storage/slice.js';
import type { Store } from '../storage/store.js';
import { Found } from './found.js';
import { type Predicate, isOperators, parseFilter } from './matcher.js';
import { type Plan, plan } from './planner.js';
import { type SortField, sorted } from './sort.js';

export interface Query {
  filter: Doc;
  sort: readonly SortField[];
  skip: number;
  /** 0 = all. */
  limit: number;
  hint?: unknown;
  /** Filled in while the query runs, for `explain`. */
  trace?: Trace;
}

export interface Trace {
  /** None is one look-up by `_id`. */
  plan?: Plan;
  keysExamined: number;
  docsExamined: number;
}

/** The documents of a query, in order. Documents that come between two pauses are as of that moment. */
export function* find(store: Store, collection: Collection, query: Query, slice: Slice): Steps<void, Found> {
  const id = pinnedId(query.filter);
  if (id && query.skip === 0) {
    const found = byId(store, collection, query, id.value);
    if (found) yield found;
    return;
  }
  const filter = parseFilter(query.filter);
  const chosen = plan(collection, filter, query.sort, query.hint);
  if (query.trace) query.trace.plan = chosen;
  const narrows = Object.keys(query.filter).length > 0;
  const matches = scan(store, collection, narrows ? filter.matches : undefined, chosen, slice, query.trace);
  const wanted = query.limit > 0 ? query.skip + query.limit : 0;
  const ordered = chosen.sorted ? matches : sorted(matches, query.sort, wanted, slice);
  let seen = 0;
  for (const found of ordered) {
    if (found === PAUSE) {
      yield PAUSE;
      continue;
    }
    seen += 1;
    if (seen <= query.skip) continue;
    yield found;
    if (query.limit > 0 && seen === query.skip + query.limit) return;
  }
}

/** `{_id: value, …}`: one look-up, no plan. */
function pinnedId(filter: Doc): { value: unknown } | undefined {
  const condition = filter._id;
  const operators = isOperators(condition);
  if (operators && Object.keys(condition).join() !== '$eq') return undefined;
  const value = operators ? condition.$eq : condition;
  const rank = rankOf(value);
  return rank === RANK.regex || rank === RANK.array || value === undefined ? undefined : { value };
}

function byId(store: Store, collection: Collection, { filter, trace }: Query, id: unknown): Found | undefined {
  const others = Object.keys(filter).length > 1 ? parseFilter(filter) : undefined;
  const raw = store.documents.get(collection, encodeKey(id));
  const found = raw && new Found(raw);
  if (trace) trace.keysExamined = trace.docsExamined = found ? 1 : 0;
  return found && (!others || others.matches(found.doc)) ? found : undefined;
}

function* scan(
  store: Store,
  collection: Collection,
  /** None is for all documents: nobody need look into them. */
  isMatch: Predicate | undefined,
  chosen: Plan,
  slice: Slice,
  trace: Trace = { keysExamined: 0, docsExamined: 0 },
): Steps<void, Found> {
  const { index, reverse } = chosen;
  const seen = index?.state.multikey.includes(true) ? new Set<string>() : undefined;
  for (const range of reverse ? chosen.ranges.toReversed() : chosen.ranges) {
    for (const entry of scanRange(store.env, range, reverse, slice)) {
      if (entry === PAUSE) {
        yield PAUSE;
        continue;
      }
      trace.keysExamined += 1;
      if (seen && isRepeated(seen, entry.value)) continue;
      const raw = index ? store.documents.get(collection, entry.value) : entry.value;
      if (!raw) continue;
      trace.docsExamined += 1;
      const found = new Found(raw);
      if (!isMatch || isMatch(found.doc)) yield found;
    }
  }
}

/** A document with an array has several entries in one index. */
function isRepeated(seen: Set<string>, idKey: Buffer): boolean {
  const key = idKey.toString('latin1');
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}
