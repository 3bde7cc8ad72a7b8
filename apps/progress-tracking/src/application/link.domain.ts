/** What a mailed link of an application is for; it does nothing else. */
export type LinkPurpose = 'confirm' | 'withdraw' | 'offer';

/** What is kept of a link: never its code. */
export interface StoredLink {
  /** SHA-256; the code has 128 random bits. */
  readonly hash: string;
  readonly purpose: LinkPurpose;
  readonly expiresAt: Date;
}

const DAY_MS = 86_400_000;
const MOST = 8;
const lifeDays: Record<LinkPurpose, number> = { confirm: 2, withdraw: 180, offer: 7 };

/** The links with a new one; those that are too old go, and the oldest where there are many. */
export const withLink = (
  links: readonly StoredLink[],
  { hash, purpose }: Pick<StoredLink, 'hash' | 'purpose'>,
  now: Date,
): StoredLink[] => {
  const expiresAt = new Date(now.getTime() + lifeDays[purpose] * DAY_MS);
  return [...links.filter((link) => link.expiresAt > now), { hash, purpose, expiresAt }].slice(-MOST);
};

/** The link of this hash as long as it works. */
export const findLink = (links: readonly StoredLink[], hash: string, now: Date): StoredLink | undefined =>
  links.find((link) => link.hash === hash && link.expiresAt > now);
