import { CODE, CommandError, notInSubset } from '../errors.js';
import { encodeCompound } from '../bson/key.js';
import { indexKeys } from '../bson/paths.js';
import { type Doc, isNumeric, toNumber } from '../bson/values.js';
import type { Found } from './found.js';

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

/**
 * Sorts in memory by the same keys an index would have: an array counts by its smallest element, or its largest when
 * descending. Keeps only the first `limit` (0 = all). Throws 292 above 100 MB.
 */
export class Sorter {
  private readonly paths: string[][];
  private readonly descending: boolean[];
  private rows: { key: Buffer; found: Found; at: number }[] = [];
  private bytes = 0;
  private count = 0;

  constructor(
    sort: readonly SortField[],
    private readonly limit: number,
  ) {
    this.paths = sort.map(({ path }) => path.split('.'));
    this.descending = sort.map(({ descending }) => descending);
  }

  add(found: Found): void {
    const key = this.keyOf(found.doc);
    this.rows.push({ key, found, at: this.count });
    this.count += 1;
    this.bytes += key.length + found.raw.length;
    if (this.limit > 0 && this.rows.length >= this.limit * 2 + 1000) this.cut();
    if (this.bytes > MEMORY_LIMIT) {
      throw new CommandError(
        CODE.QueryExceededMemoryLimitNoDiskUseAllowed,
        `Sort exceeded memory limit of ${MEMORY_LIMIT} bytes`,
      );
    }
  }

  result(): Found[] {
    this.cut();
    return this.rows.map(({ found }) => found);
  }

  private cut(): void {
    this.rows.sort((a, b) => Buffer.compare(a.key, b.key) || a.at - b.at);
    if (this.limit > 0 && this.rows.length > this.limit) this.rows.length = this.limit;
    this.bytes = this.rows.reduce((sum, { key, found }) => sum + key.length + found.raw.length, 0);
  }

  private keyOf(doc: Doc): Buffer {
    const { keys } = indexKeys(doc, this.paths);
    const encoded = keys.map((values) => encodeCompound(values, this.descending));
    return encoded.reduce((least, key) => (Buffer.compare(key, least) < 0 ? key : least));
  }
}
