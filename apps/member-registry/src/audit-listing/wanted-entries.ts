import { DomainError, type InputOf } from '#contracts';
import type { exportAuditEntries } from '#contracts/audit';
import type { Wanted } from '../audit/index.js';

type Filter = InputOf<typeof exportAuditEntries>;

const CURSOR = /^\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z [0-9a-f-]{36}$/;
const DAY_MS = 86_400_000;

/**
 * The part of a chain that a filter means. A cursor is the place in the order after which the page before ended.
 * @throws DomainError `invalid-input` for a cursor that no page gave out.
 */
export function wantedBy({ fiscalYear, from, to, account, subject, operation, kind, outcome, cursor }: Filter): Wanted {
  if (cursor !== undefined && !CURSOR.test(cursor)) {
    throw new DomainError('invalid-input', { errors: [{ pointer: '/cursor', code: 'invalid-cursor' }] });
  }
  const begins = [from, fiscalYear && `${fiscalYear}-04-01`].flatMap((day) => (day ? startOf(day) : []));
  const ends = [to, fiscalYear && `${fiscalYear + 1}-03-31`].flatMap((day) => (day ? startOf(day, 1) : []));
  const first = begins.toSorted().at(-1);
  const last = [...ends, cursor ?? []].flat().toSorted()[0];
  return {
    ...(first !== undefined && { from: first }),
    ...(last !== undefined && { before: last }),
    ...(account !== undefined && { account }),
    ...(subject !== undefined && { about: subject }),
    ...(operation !== undefined && { operation }),
    ...(outcome !== undefined && { outcome }),
    ...kindOf(kind, outcome),
  };
}

/** What an outcome says of the kind, said as the kind too: the index of kinds finds it then. */
const kindOf = (kind: Filter['kind'], outcome: string | undefined): Pick<Wanted, 'kind'> => {
  if (kind !== undefined) return { kind };
  if (outcome === undefined || outcome === 'done') return {};
  return { kind: outcome === 'unknown' ? 'unknown' : 'refusal' };
};

/** When a day in Japan begins, or that so many days later, as entries are ordered. */
const startOf = (day: string, later = 0): string =>
  new Date(Date.parse(`${day}T00:00:00+09:00`) + later * DAY_MS).toISOString();
