import { DomainError } from '#contracts';
import type { ProgrammeDocument } from './programme.schema.js';

/** Where a list of programmes goes on: after this fiscal year and key. @throws DomainError `invalid-input`. */
export function readCursor(cursor: string | undefined): { fiscalYear: number; key: string } | undefined {
  if (cursor === undefined) return undefined;
  const [, fiscalYear, key] = /^(\d{4})\/(.+)$/.exec(cursor) ?? [];
  if (!fiscalYear || !key) {
    throw new DomainError('invalid-input', { errors: [{ pointer: '/cursor', code: 'invalid-format' }] });
  }
  return { fiscalYear: Number(fiscalYear), key };
}

/** A page of what was found, of one more than it holds, and the cursor of the next one. */
export function pageOf(stored: readonly ProgrammeDocument[], limit: number) {
  const page = stored.slice(0, limit);
  const last = stored.length > limit ? page.at(-1) : undefined;
  return { page, nextCursor: last ? `${last.fiscalYear}/${last.key}` : null };
}
