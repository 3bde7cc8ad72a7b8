import { tenantCollection } from '#persistence';

/** Somebody's records are kept from being erased for a legal reason. `_id` is the person's. */
export interface LegalHoldDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly since: Date;
  readonly reason: string;
  readonly by: string | null;
}

export const legalHolds = tenantCollection({
  name: 'legal_holds',
  fields: { since: Date, reason: String, by: String },
  personal: {
    file: 'requests',
    title: '記録の保全',
    of: 'person',
    by: '_id',
    items: { since: '保全の開始', reason: '理由' },
    unseen: ['by'],
    erased: 'nothing',
  },
});
