import type { Reason } from '#contracts/progress';

interface Stated {
  readonly challenge: string | null;
  readonly words: string;
  readonly share: boolean;
  readonly statedAt: Date;
  readonly review: { readonly outcome: 'yes' | 'partly' | 'not-yet'; readonly words: string; readonly at: Date } | null;
}

/** A reason as its owner, and the manager it is shared with, see it. */
export const reasonView = (
  { challenge, words, share, statedAt, review }: Stated,
  challenges: readonly { readonly key: string; readonly label: string }[],
): Reason => ({
  challenge,
  challengeLabel: challenges.find(({ key }) => key === challenge)?.label ?? null,
  words,
  shareWithManager: share,
  statedAt: statedAt.toISOString(),
  review: review && { ...review, at: review.at.toISOString() },
});
