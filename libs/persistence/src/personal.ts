import type { PersonalFileKey } from '#contracts';
import type { Schema } from 'mongoose';

/** What a field is called, and what its codes mean, for whom it is about. */
export type PersonalItem = string | { readonly label: string; readonly words: Readonly<Record<string, string>> };

/** A collection whose documents are about one person each. */
export interface PersonalRecords {
  /** The 個人情報ファイル that it belongs to. */
  readonly file: PersonalFileKey;
  /** What one document of it is, for whom it is about. */
  readonly title: string;
  /** Whose id says whose a document is … */
  readonly of: 'person' | 'enrolment' | 'account';
  /** … and the field that holds it. */
  readonly by: string;
  /** 記録項目: the fields that are shown to whom they are about, by path. A part or a list of parts is named by its fields. */
  readonly items: Readonly<Record<string, PersonalItem>>;
  /** The fields that are not shown: ids and what only programs need. Every field stands here or there. */
  readonly unseen?: readonly string[];
  /** The field that tells people apart, where documents are of enrolments: for the number of people in the register. */
  readonly peopleBy?: string;
  /**
   * What erasing leaves: nothing of the document; of the document these fields (ids, days and numbers that reports are
   * made of), so that a field added later goes unless it is named; or what a step of the service's own says.
   */
  readonly erased: 'nothing' | { readonly keep: readonly string[] } | { readonly step: string };
}

/** Ids of people and nothing else of them: why they may stay when somebody is erased. */
export interface IdsOnly {
  readonly ids: string;
}

/** Values that may mention people, found by looking into them: by which step of the service. */
export interface MayMention {
  readonly file: PersonalFileKey;
  readonly mentions: string;
}

/** What a collection holds about people. Every collection says so: disclosure, erasure and the register follow from it. */
export type Personal = 'none' | IdsOnly | MayMention | PersonalRecords;

export const isRecords = (personal: Personal): personal is PersonalRecords => personal !== 'none' && 'of' in personal;

/** What is added to every collection, or to every versioned one. */
const added = new Set(['_id', 'tenant', 'version', 'changedAt', 'correlationId', 'unrelayed', 'erased']);

/** The paths of all values in a schema: those of parts with the part's name before them. */
export function leafPaths(schema: Schema, before = ''): string[] {
  return Object.entries(schema.paths).flatMap(([name, type]) => {
    const { schema: inside } = type as { schema?: Schema };
    return inside ? leafPaths(inside, `${before}${name}.`) : [`${before}${name}`];
  });
}

/**
 * @throws Error when the declaration leaves a field of the collection out, or names one that is not there: a field that
 * nobody declared would be neither shown nor erased.
 */
export function checkPersonal(name: string, schema: Schema, personal: Personal): void {
  if (!isRecords(personal)) return;
  const { items, unseen = [], by, erased } = personal;
  const known = new Set(leafPaths(schema));
  const named = new Set([...Object.keys(items), ...unseen, by]);
  const forgotten = [...known].find((path) => !named.has(path) && !added.has(path));
  if (forgotten) throw new Error(`${name}: say in \`personal\` whether ${forgotten} is shown to whom it is about`);
  const kept = typeof erased === 'object' && 'keep' in erased ? erased.keep : [];
  const missing = [...Object.keys(items), ...unseen, ...kept].find((path) => !known.has(path));
  if (missing) throw new Error(`${name}: \`personal\` names ${missing}, which is no field of it`);
}

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** A document with nothing but the values at these paths; lists keep their length. */
export function keepOnly(document: Plain, paths: readonly string[]): Plain {
  const heads = [...new Set(paths.map((path) => path.split('.')[0] as string))];
  return Object.fromEntries(
    heads.flatMap((head) => {
      const value = document[head];
      if (value === undefined) return [];
      const inside = paths.filter((path) => path.startsWith(`${head}.`)).map((path) => path.slice(head.length + 1));
      if (inside.length === 0) return [[head, value]];
      const within = (one: unknown) => (isPlain(one) ? keepOnly(one, inside) : null);
      return [[head, Array.isArray(value) ? value.map(within) : within(value)]];
    }),
  );
}
