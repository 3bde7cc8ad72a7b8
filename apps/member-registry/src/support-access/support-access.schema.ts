import { tenantCollection } from '#persistence';

/** For some hours the secretariat may read in this municipality. At most one is open. */
export interface SupportAccessDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly reason: string;
  readonly openedBy: string;
  readonly from: Date;
  readonly until: Date;
  readonly closedAt: Date | null;
  /** Taken away when it is closed, or when the next one opens after its time. */
  readonly open?: true;
}

export const supportAccesses = tenantCollection({
  name: 'support_accesses',
  fields: { reason: String, openedBy: String, from: Date, until: Date, closedAt: Date, open: Boolean },
  personal: { file: 'audit', mentions: 'the reason may name somebody: EraseSupportReasons' },
  indexes: [
    { keys: { tenant: 1, open: 1 }, unique: true, where: { open: { $exists: true } } },
    { keys: { tenant: 1, from: -1 } },
  ],
});
