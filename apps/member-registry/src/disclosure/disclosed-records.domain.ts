import { clockInJapan, personalFiles, type PersonalFileKey } from '#contracts';

/** A collection as its service describes it. */
export interface DescribedCollection {
  readonly collection: string;
  readonly file: PersonalFileKey | null;
  readonly title: string | null;
  readonly items: readonly Item[];
}
export interface Item {
  readonly path: string;
  readonly label: string;
  readonly words: Readonly<Record<string, string>> | null;
}

export type Values = Readonly<Record<string, unknown>>;

/** What the services have answered about one person. */
export interface Gathered {
  readonly collections: readonly DescribedCollection[];
  readonly records: readonly { readonly collection: string; readonly values: Values }[];
  readonly names: Readonly<Record<string, string>>;
}

/** One kind of record, to be shown as a table or one by one. */
export interface ShownTable {
  readonly title: string;
  readonly items: readonly Item[];
  readonly records: readonly Values[];
}
/** A file of the register with what is in it about the person. */
export interface ShownFile {
  readonly key: PersonalFileKey;
  readonly name: string;
  readonly purpose: string;
  readonly tables: readonly ShownTable[];
}

/** What was gathered in the order of the register; files and tables without a record are left out. */
export function shownFiles({ collections, records }: Gathered): ShownFile[] {
  const keys = Object.keys(personalFiles) as PersonalFileKey[];
  return keys.flatMap((key) => {
    const tables = collections
      .filter(({ file }) => file === key)
      .map(({ collection, title, items }) => ({
        title: title ?? collection,
        items,
        records: records.flatMap(({ collection: of, values }) => (of === collection ? [values] : [])),
      }))
      .filter((table) => table.records.length > 0);
    const { name, purpose } = personalFiles[key];
    return tables.length > 0 ? [{ key, name, purpose, tables }] : [];
  });
}

/** All values at a path, those of lists one after the other. */
export function valuesAt(values: unknown, path: string): unknown[] {
  const [head = '', ...rest] = path.split('.');
  if (Array.isArray(values)) return values.flatMap((one) => valuesAt(one, path));
  if (typeof values !== 'object' || values === null) return [];
  const value = (values as Values)[head];
  if (value === undefined || value === null) return [];
  return rest.length > 0 ? valuesAt(value, rest.join('.')) : [value].flat();
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const dayText = (text: string): string =>
  text.replace(DAY, (_, year: string, month: string, day: string) => `${year}年${Number(month)}月${Number(day)}日`);

/** A value as people read it: codes in words, ids by their names, moments in Japan. */
export function textOf({ path, words }: Item, value: unknown, names: Gathered['names']): string {
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
  const text = String(value);
  const known = words?.[text] ?? names[`${path}/${text}`];
  if (known !== undefined) return known;
  return MOMENT.test(text) ? momentText(text) : dayText(text);
}

/** A moment in Japan as people read it. */
export function momentText(moment: string): string {
  const inJapan = clockInJapan(moment);
  return `${dayText(inJapan.slice(0, 10))} ${inJapan.slice(11, 19)}`;
}
