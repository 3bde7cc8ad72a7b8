import { networkCollection } from '#persistence';

/** うちも同じ: `about` is the challenge. */
export const sameHere = networkCollection({
  name: 'same_here',
  fields: { about: String, municipality: String, at: Date },
  personal: 'none',
  indexes: [{ keys: { about: 1 } }, { keys: { municipality: 1 } }],
});

/** An account of an office wants to know of answers. `_id` follows from both; ended, it is gone. */
export interface SubscriptionDocument {
  readonly _id: string;
  readonly challenge: string;
  /** In which it acted: the challenge must be visible there when a mail is written. */
  readonly municipality: string;
  readonly account: string;
}

export const challengeSubscriptions = networkCollection({
  name: 'challenge_subscriptions',
  fields: { challenge: String, municipality: String, account: String },
  personal: { ids: 'the account that is written to; it goes with the account: ForgetSubscriptions' },
  indexes: [{ keys: { challenge: 1, _id: 1 } }, { keys: { account: 1 } }],
});
