import type { Model } from 'mongoose';
import { sought } from './searchable.domain.js';

const IN_TITLE = 50;
const ANYWHERE = 100;

/**
 * Documents in which these words can stand, of those that `where` lets see: the newest of those that have them in the
 * title, and of all. More are not ranked: what is asked for so broadly is asked for again with another word.
 */
export async function findSought<T extends { readonly _id: string }>(
  model: Model<T>,
  where: object,
  words: readonly string[],
  at: Extract<keyof T, string>,
): Promise<T[]> {
  const find = (place: 'title' | 'anywhere', limit: number) =>
    model
      .find({ $and: [sought(words, place), where] } as object, { 'search.pairs': 0 })
      .sort({ [at]: -1 })
      .limit(limit)
      .lean<T[]>()
      .exec();
  const [inTitle, anywhere] = await Promise.all([find('title', IN_TITLE), find('anywhere', ANYWHERE)]);
  return [...new Map([...inTitle, ...anywhere].map((one) => [one._id, one])).values()];
}
