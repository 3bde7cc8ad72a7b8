import type { SentMail } from '#contracts/mails';

type Place = Pick<SentMail, 'createdAt' | 'mail'>;

/** All of them, the newest first; of one moment in the order of their ids, as each send log has them. */
export const newestFirst = <T extends Place>(mails: readonly T[]): T[] => mails.toSorted((a, b) => compare(b, a));

const compare = (a: Place, b: Place): number => {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.mail < b.mail ? -1 : Number(a.mail > b.mail);
};

/** Where to go on, as a cursor says it. */
export const placeOf = ({ createdAt, mail }: Place): string => `${createdAt}|${mail}`;

/** The place a cursor names; undefined for the beginning, and for what is no cursor of ours. */
export function behindPlace(cursor: string | undefined): Place | undefined {
  const [, createdAt = '', mail = ''] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.]\d{3}Z)[|]([\da-f-]{36})$/.exec(cursor ?? '') ?? [];
  return createdAt === '' || Number.isNaN(Date.parse(createdAt)) ? undefined : { createdAt, mail };
}
