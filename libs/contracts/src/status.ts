import type { RefusalKind } from './refusal-text.js';

const statuses: Record<RefusalKind, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  outdated: 412,
  'too-large': 413,
  unsupported: 415,
  range: 416,
  invalid: 422,
  unread: 428,
  busy: 429,
  unavailable: 503,
};

/** HTTP status of a kind of refusal. `internal-error` alone is answered 500, by the gateway. */
export const statusOf = (kind: RefusalKind): number => statuses[kind];
