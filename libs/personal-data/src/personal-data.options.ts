import type { Subject } from '#contracts';

export type StepResult =
  | 'done'
  /** Something of theirs is being worked on: ask again soon. */
  | 'waiting'
  /** A piece is done; go on from there. */
  | { readonly next: string };

/** What a service does to erase people besides what its collections declare. Twice is once. */
export interface EraseStep {
  erase(subjects: readonly Subject[], at: string): Promise<StepResult>;
}

/** What only the service knows about its collections. Each by the collection's name where there are several. */
export interface PersonalDataParts {
  /** Before anything else: steps, and collections (by name) that are to be erased before the others. */
  readonly first?: readonly (EraseStep | string)[];
  /** After everything else. */
  readonly last?: readonly EraseStep[];
  /** What values of these documents are called, by `<path>/<value>`. */
  readonly namesOf?: (collection: string, documents: readonly Plain[]) => Promise<Readonly<Record<string, string>>>;
  /** A document as far as it is this municipality's to show; null when it is not. */
  readonly views?: Readonly<Record<string, (document: Plain) => Plain | null>>;
  /** How many people a collection is about, where its own documents do not tell. */
  readonly counts?: Readonly<Record<string, () => Promise<number>>>;
}

export type Plain = Record<string, unknown>;

export const PARTS = Symbol('personal data parts');
