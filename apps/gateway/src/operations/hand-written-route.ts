import type { Operation } from '#contracts';
import { requestInput } from './request-input.js';

/** A route by hand for reading by an operation that has none in its contract: `{name}` in `path` is a field of its input. */
export const handWrittenRoute = (op: Operation, path: string) => ({
  url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
  toInput: requestInput({ ...op, http: { method: 'GET', path, status: 200 } }),
});
