import type { LearningProvider } from '#contracts/registry';
import { part, tenantCollection } from '#persistence';

/** How a municipality reads the files of one provider; its id follows from municipality and key. */
export interface LearningProviderDocument extends LearningProvider {
  readonly _id: string;
  readonly tenant: string;
}

/** The same as part of a document that keeps how it was when it was used. */
export const mappingFields = {
  provider: String,
  name: String,
  person: part({ column: String, by: String }),
  courseColumn: String,
  completedOn: part({ column: String, order: String }),
  progress: part({ column: String, atLeast: Number }),
  scoreColumn: String,
  confidence: String,
  courses: [part({ name: String, course: String, lesson: String })],
};

export const learningProviders = tenantCollection({
  name: 'learning_providers',
  fields: mappingFields,
  personal: 'none',
  indexes: [{ keys: { tenant: 1, provider: 1 }, unique: true }],
});
