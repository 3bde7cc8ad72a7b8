import { part, tenantCollection, type Versioned } from '#persistence';
import type { Edition } from './publication.domain.js';

/** A report and its editions. `_id` is `<municipality>/<subject>`. What is published never changes. */
export interface PublicationDocument extends Versioned {
  readonly tenant: string;
  readonly subject: string;
  readonly fiscalYear: number;
  /** The programme's; null for a fiscal year. */
  readonly name: string | null;
  readonly editions: readonly Edition[];
  /** When the newest was published; left out while none is. */
  readonly newestAt?: Date;
}

export const publications = tenantCollection({
  name: 'publications',
  fields: {
    subject: String,
    fiscalYear: Number,
    name: String,
    editions: [
      part({
        number: Number,
        state: String,
        madeAt: Date,
        madeBy: String,
        checkedAt: Date,
        checkedBy: String,
        publishedAt: Date,
        publishedBy: String,
        headline: String,
        correction: String,
        text: String,
        hash: String,
      }),
    ],
    newestAt: Date,
  },
  personal: { ids: 'accounts that made, checked and published a report: who answers for it stays with it' },
  indexes: [{ keys: { tenant: 1, newestAt: -1, _id: -1 }, where: { newestAt: { $exists: true } } }],
  versioned: true,
});
