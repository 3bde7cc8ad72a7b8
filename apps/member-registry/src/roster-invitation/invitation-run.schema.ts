import type { Audience } from '#contracts';
import type { Language } from '#mail';
import { part, tenantCollection } from '#persistence';

/** How somebody can be invited, or that they need not be. */
export type Way = 'mail' | 'slip' | 'already';
export type ByWay<T> = Readonly<Record<Way, T>>;

/** Inviting a roster: how far it is, and how many of each there were. */
export interface InvitationRunDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly audience: Audience;
  /** Only these; null = the whole roster. */
  readonly people: readonly string[] | null;
  readonly language: Language;
  readonly dryRun: boolean;
  readonly by: string | null;
  /** Mark: there is work to do. Gone when it is done. */
  readonly due?: true;
  /** The last person done; people are taken in the order of their ids. */
  readonly cursor: string;
  readonly total: number;
  readonly counts: ByWay<number>;
  /** The first 100 of each. */
  readonly first: ByWay<readonly string[]>;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

export const invitationRuns = tenantCollection({
  name: 'invitation_runs',
  fields: {
    audience: String,
    people: { type: [String], default: undefined },
    language: String,
    dryRun: Boolean,
    by: String,
    due: Boolean,
    cursor: String,
    total: Number,
    counts: part({ mail: Number, slip: Number, already: Number }),
    first: part({ mail: [String], slip: [String], already: [String] }),
    createdAt: Date,
    finishedAt: Date,
  },
  personal: { ids: 'taken out all the same: EraseInvitations' },
  indexes: [{ keys: { due: 1, createdAt: 1 }, where: { due: { $exists: true } } }],
});
