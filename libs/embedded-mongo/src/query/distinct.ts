import { CommandError } from '../errors.js';
import { encodeKey } from '../bson/key.js';
import { encode } from '../bson/values.js';
import { Runs } from './runs.js';

const TOO_BIG = 17217;
const MOST_BYTES = 16 * 1024 * 1024;
/** About what an array element takes beside its value. */
const ELEMENT_BYTES = 8;

/** Different values, each once. */
export class DistinctValues {
  private readonly values = new Map<string, unknown>();
  private readonly keys = new Runs<string>((a, b) => (a < b ? -1 : 1));
  private bytes = 0;

  /** A missing value is none. Throws 17217 when the answer would be over 16 MB. */
  add(value: unknown): void {
    if (value === undefined) return;
    const key = encodeKey(value).toString('latin1');
    if (this.values.has(key)) return;
    this.values.set(key, value);
    this.keys.add(key);
    this.bytes += key.length + ELEMENT_BYTES;
    if (this.bytes > MOST_BYTES) throw new CommandError(TOO_BIG, 'distinct too big, 16mb cap');
  }

  /** In order, as elements of a BSON array. */
  *elements(): Generator<Uint8Array> {
    let i = 0;
    for (const key of this.keys.merged()) {
      yield encode({ [i]: this.values.get(key) }).subarray(4, -1);
      i += 1;
    }
  }
}
