import { DomainError } from '#contracts';

/** One closing (締め) of a programme. Who closed it, and why it was opened again, stands in the audit chain. */
export interface Closing {
  readonly number: number;
  readonly at: Date;
  readonly reopenedAt: Date | null;
}

interface Closable {
  readonly closings?: readonly Closing[];
}

/** Closed by the office, and not opened again: nothing that reports count may change any more. */
export const isClosed = ({ closings = [] }: Closable): boolean => {
  const last = closings.at(-1);
  return last !== undefined && last.reopenedAt === null;
};

/** @throws DomainError `programme-closed`. */
export function checkNotClosed(programme: Closable): void {
  if (isClosed(programme)) throw new DomainError('programme-closed');
}

/** The closings with one more; the very same when it is closed already. */
export function closed({ closings = [] }: Closable, now: Date): readonly Closing[] {
  if (isClosed({ closings })) return closings;
  return [...closings, { number: closings.length + 1, at: now, reopenedAt: null }];
}

/** Mark: the seats of a joint purchase that its learners use go back with the closing, and are taken again after it. */
export const seatsDue = (programme: {
  readonly version: number;
  readonly plan?: { readonly purchase?: string | null | undefined };
}): { readonly seatsDue?: number } => (programme.plan?.purchase ? { seatsDue: programme.version + 1 } : {});

/** The closings with the last one taken back; the very same when it is not closed. */
export function reopened({ closings = [] }: Closable, now: Date): readonly Closing[] {
  if (!isClosed({ closings })) return closings;
  return closings.map((closing) => (closing.reopenedAt === null ? { ...closing, reopenedAt: now } : closing));
}
