import type { RequestOf } from '#contracts';
import type { listAuditEntries } from '#contracts/audit';

/** What the list and its file are asked for; it stands in the address of the page. */
export type AuditFilter = Omit<RequestOf<typeof listAuditEntries>, 'cursor' | 'limit'>;

const names = ['fiscalYear', 'from', 'to', 'account', 'subject', 'operation', 'kind', 'outcome'] as const;

/** Only what a filter knows, so that the list and the file get the same. */
export const filterOf = (address: URLSearchParams): AuditFilter =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = address.get(name);
      return value ? [[name, name === 'fiscalYear' ? Number(value) : value]] : [];
    }),
  );

/** The filter as an address has it, with its question mark; nothing when everything is wanted. */
export function queryOf(filter: AuditFilter): string {
  const wanted = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return wanted.length === 0 ? '' : `?${new URLSearchParams(wanted).toString()}`;
}
