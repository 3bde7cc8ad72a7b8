import { part, tenantCollection, type Versioned } from '#persistence';
import type { PublishedVersion } from './questionnaire.domain.js';

/** A questionnaire with every version that was published. Items are kept as the text they were published as. */
export interface QuestionnaireDocument extends Versioned {
  readonly tenant: string;
  readonly key: string;
  readonly versions: readonly (Omit<PublishedVersion, 'items'> & { readonly items: string })[];
}

export const questionnaires = tenantCollection({
  name: 'questionnaires',
  fields: {
    key: String,
    versions: [part({ version: Number, title: String, items: String, publishedAt: Date })],
  },
  personal: 'none',
  indexes: [{ keys: { tenant: 1, key: 1 } }],
  versioned: true,
});
