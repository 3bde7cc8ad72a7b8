import { CODE, CommandError, notInSubset } from '../errors.js';
import { encodeCompound } from '../bson/key.js';
import { indexKeys } from '../bson/paths.js';
import { type Doc, isNumeric, toNumber } from '../bson/values.js';
import { PAUSE, type Slice, type Steps } from '../storage/slice.js';
import { Found } from './found.js';
import { Runs, inSlices } from './runs.js';

export interface SortField {
  path: string;
  descending: boolean;
}

const ILLEGAL_KEY = 15974;
const BAD_ORDER = 15975;
const MEMORY_LIMIT = 100 * 1024 * 1024;

export function parseSort(sort: Doc | undefined): SortField[] {
  return Object.entries(sort ?? {}).map(([path, direction]) => {
    if (path.startsWith('$') || (typeof direction === 'object' && direction !== null && '$meta' in direction)) {
      throw notInSubset(`sort by ${path}`);
    }
    if (!isNumeric(direction)) {
      throw new CommandError(ILLEGAL_KEY, `Illegal key in $sort specification: ${path}`);
    }
    const order = toNumber(direction, `$sort ${path}`);
    if (order !== 1 && order !== -1) {
      throw new CommandError(BAD_ORDER, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    }
    return { path, descending: order === -1 };
  });
}

interface Row {
  key: Buffer;
  raw: Uint8Array;
}

const byKey = (a: Row, b: Row): number => Buffer.compare(a.key, b.key);

/**
 * Sorts in memory by the same keys an index would have: an array counts by its smallest element, or its largest when
 * descending. Gives only the first `limit` (0 = all), and holds about twice as many. Throws 292 above 100 MB.
 */
export function* sorted(
  input: Steps<void, Found>,
  sort: readonly SortField[],
  limit: number,
  slice: Slice,
): Steps<void, Found> {
  const keyOf = sortKey(sort);
  let runs = new Runs<Row>(byKey);
  let worst: Row | undefined;
  let bytes = 0;
  const keep = (row: Row): void => {
    runs.add(row);
    bytes += row.key.length + row.raw.length;
  };
  for (const item of input) {
    if (item === PAUSE) {
      yield PAUSE;
      continue;
    }
    const row = { key: keyOf(item.doc), raw: item.raw };
    if (worst && byKey(row, worst) >= 0) continue;
    keep(row);
    if (limit > 0 && runs.size >= limit * 2 + 1000) {
      const best = firstOf(runs, limit, slice);
      runs = new Runs(byKey);
      bytes = 0;
      for (const kept of best) {
        if (kept === PAUSE) yield PAUSE;
        else keep((worst = kept));
      }
    }
    if (bytes > MEMORY_LIMIT) {
      throw new CommandError(
        CODE.QueryExceededMemoryLimitNoDiskUseAllowed,
        `Sort exceeded memory limit of ${MEMORY_LIMIT} bytes`,
      );
    }
  }
  for (const row of firstOf(runs, limit, slice)) yield row === PAUSE ? PAUSE : new Found(row.raw);
}

function* firstOf(runs: Runs<Row>, limit: number, slice: Slice): Steps<void, Row> {
  let given = 0;
  for (const row of inSlices(runs.merged(), slice)) {
    yield row;
    if (row !== PAUSE) given += 1;
    if (given === limit && limit > 0) return;
  }
}

function sortKey(sort: readonly SortField[]): (doc: Doc) => Buffer {
  const paths = sort.map(({ path }) => path.split('.'));
  const descending = sort.map((field) => field.descending);
  return (doc) => {
    const { keys } = indexKeys(doc, paths);
    const encoded = keys.map((values) => encodeCompound(values, descending));
    return encoded.reduce((least, key) => (Buffer.compare(key, least) < 0 ? key : least));
  };
}
