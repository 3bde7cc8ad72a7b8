import { DomainError } from '#contracts';

/** Where a page of a list begins that shows the newest first: behind the one named. */
export interface Behind {
  readonly at: Date;
  readonly id: string;
}
interface Listed {
  readonly _id: string;
  readonly requestedAt: Date;
}

/** @throws DomainError `invalid-input` for a cursor that no page gave. */
export function readBehind(cursor: string | undefined): Behind | undefined {
  if (cursor === undefined) return undefined;
  const [, at, id] = /^(\d{13})-([0-9a-f-]{36})$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined)
    throw new DomainError('invalid-input', { errors: [{ pointer: '/cursor', code: 'invalid-cursor' }] });
  return { at: new Date(Number(at)), id };
}

/** The filter of a query, sorted by `requestedAt` from the newest and then by id. */
export const behindFilter = (behind: Behind | undefined) =>
  behind ? { $or: [{ requestedAt: { $lt: behind.at } }, { requestedAt: behind.at, _id: { $gt: behind.id } }] } : {};

/** One page of what was read, one more than asked for, with the cursor of the next. */
export function pageOfNewest<T extends Listed>(read: readonly T[], limit: number) {
  const items = read.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: read.length > limit && last ? `${last.requestedAt.getTime()}-${last._id}` : null };
}
