import { part } from '#persistence';

/** Beside the fields of a collection that is searched. */
export const searchPart = part({ pairs: [String], title: String, text: String });

/** The newest first, of those that have a pair; `at` is the field that lists are by. */
export const searchIndex = (at: string) => ({ keys: { 'search.pairs': 1, [at]: -1 } }) as const;
