import type { CollectionSpec, Database } from '#persistence';
import type { MailSubjects } from './mail.options.js';

interface Subjects {
  readonly collection: CollectionSpec;
  /** The field with the person. */
  readonly person: string;
  /** Those of its documents that are about people. */
  readonly where?: object;
}

/** Subjects that are documents of these collections, by id, with the person they are about in a field. */
export function subjectsIn(database: Database, subjects: readonly Subjects[]): MailSubjects {
  const sources = subjects.map(({ collection, person, where = {} }) => ({
    model: database.model<{ _id: string }>(collection),
    person,
    where,
  }));
  return {
    peopleOf: async (ids) => {
      const found = await Promise.all(
        sources.map(async ({ model, person, where }) => {
          const documents = await model
            .find({ ...where, _id: { $in: [...ids] } }, { [person]: 1 })
            .lean<Record<string, string | null>[]>();
          return documents.flatMap((one): [string, string][] =>
            one[person] == null ? [] : [[String(one['_id']), one[person]]],
          );
        }),
      );
      return new Map(found.flat());
    },
    subjectsOf: async (of) =>
      (
        await Promise.all(sources.map(({ model, person, where }) => model.distinct('_id', { ...where, [person]: of })))
      ).flat(),
  };
}
