import { Int32 } from 'bson';
import { CODE, CommandError, notInSubset } from '../errors.js';
import { compare } from '../bson/compare.js';
import { encodeKey } from '../bson/key.js';
import { type Doc, isDoc, isNumeric } from '../bson/values.js';
import { add } from '../update/arithmetic.js';
import { type Expression, parseExpression } from './expression.js';
import { Found } from './found.js';

const NO_GROUP_ID = 15955;
const ONE_ACCUMULATOR = 40238;
const MEMORY_LIMIT = 100 * 1024 * 1024;
/** About what a group takes beside its key. */
const GROUP_BYTES = 200;

interface Accumulator {
  name: string;
  value: Expression;
  /** The first value of a group, and how another one joins; `undefined` is missing. */
  start: unknown;
  join: (total: unknown, value: unknown) => unknown;
}

interface Group {
  id: unknown;
  totals: unknown[];
}

/** `$group` by `_id` with `$sum`, `$min`, `$max` and `$first`. Throws 292 above 100 MB. */
export class Grouping {
  private readonly id: Expression;
  private readonly accumulators: Accumulator[];
  private readonly groups = new Map<string, Group>();
  private bytes = 0;

  constructor(stage: Doc) {
    const { _id, ...fields } = stage;
    if (_id === undefined) throw new CommandError(NO_GROUP_ID, 'a group specification must include an _id');
    this.id = parseExpression(_id);
    this.accumulators = Object.entries(fields).map(([name, value]) => accumulator(name, value));
  }

  add(found: Found): void {
    const id = this.id(found) ?? null;
    const key = encodeKey(id).toString('latin1');
    let group = this.groups.get(key);
    if (!group) {
      group = { id, totals: this.accumulators.map(({ start }) => start) };
      this.groups.set(key, group);
      this.bytes += key.length + GROUP_BYTES;
      if (this.bytes > MEMORY_LIMIT) {
        throw new CommandError(CODE.QueryExceededMemoryLimitNoDiskUseAllowed, 'Exceeded memory limit for $group');
      }
    }
    for (const [i, { value, join }] of this.accumulators.entries()) {
      group.totals[i] = join(group.totals[i], value(found));
    }
  }

  *result(): Generator<Found> {
    for (const { id, totals } of this.groups.values()) {
      const fields = this.accumulators.map(({ name }, i): [string, unknown] => [name, totals[i] ?? null]);
      yield Found.of({ _id: id, ...Object.fromEntries(fields) });
    }
  }
}

function accumulator(name: string, spec: unknown): Accumulator {
  const [operator, ...others] = isDoc(spec) ? Object.keys(spec) : [];
  if (!operator || others.length > 0) {
    throw new CommandError(ONE_ACCUMULATOR, `The field '${name}' must specify one accumulator`);
  }
  const value = parseExpression((spec as Doc)[operator]);
  const better = (wanted: number) => (total: unknown, next: unknown) =>
    next === undefined || next === null || (total !== undefined && compare(next, total) * wanted <= 0) ? total : next;
  switch (operator) {
    case '$sum':
      return {
        name,
        value,
        start: new Int32(0),
        join: (total, next) => (isNumeric(total) && isNumeric(next) ? add(total, next) : total),
      };
    case '$min':
      return { name, value, start: undefined, join: better(-1) };
    case '$max':
      return { name, value, start: undefined, join: better(1) };
    case '$first':
      return { name, value, start: undefined, join: (total, next) => (total === undefined ? (next ?? null) : total) };
    default:
      throw notInSubset(`the accumulator ${operator}`);
  }
}
