/** What a one-time code was made for. */
export type CodePurpose = 'invitation' | 'slip' | 'reset';

/** What is kept of a one-time code: never the code. */
export interface StoredCode {
  /** SHA-256; the code itself has 80 random bits. */
  readonly hash: string;
  readonly purpose: CodePurpose;
  /** The offers that using it accepts. */
  readonly offers: readonly string[];
  readonly expiresAt: Date;
}

const DAY_MS = 86_400_000;
const lifeMs: Record<CodePurpose, number> = { invitation: 14 * DAY_MS, slip: 14 * DAY_MS, reset: 30 * 60_000 };

/** When a code made now stops working: 14 days, for a reset 30 minutes. */
export const expiryOf = (purpose: CodePurpose, now: Date): Date => new Date(now.getTime() + lifeMs[purpose]);

/** The codes with a new one, which voids older ones for the same purpose and any of the same offers; old ones go. */
export const withCode = (codes: readonly StoredCode[], made: StoredCode, now: Date): readonly StoredCode[] => [
  ...codes.filter(({ purpose, offers, expiresAt }) => {
    const voided = purpose === made.purpose && (offers.length === 0 || offers.some((id) => made.offers.includes(id)));
    return expiresAt > now && !voided;
  }),
  made,
];

/** The code of this hash as long as it works. */
export const findCode = (codes: readonly StoredCode[], hash: string, now: Date): StoredCode | undefined =>
  codes.find((code) => code.hash === hash && code.expiresAt > now);

/** As people type it: any width and case, with and without hyphens, letters that look like digits. */
export const normaliseCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
