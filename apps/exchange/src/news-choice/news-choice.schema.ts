import type { Theme } from '#contracts/exchange';
import { networkCollection } from '#persistence';

/** Which mails an account of an office wants. `_id` follows from the account; nobody said anything: all of them. */
export interface NewsChoiceDocument {
  readonly _id: string;
  readonly account: string;
  /** Announcements about these, and about the network itself. */
  readonly themes: readonly Theme[];
  readonly announcements: boolean;
  readonly newsletters: boolean;
}

export const newsChoices = networkCollection({
  name: 'news_choices',
  fields: { account: String, themes: [String], announcements: Boolean, newsletters: Boolean },
  personal: { ids: 'the account that chose; it goes with the account: ForgetNews' },
  indexes: [{ keys: { account: 1 } }],
});
