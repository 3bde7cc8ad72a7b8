import { shownFiles, type Gathered } from './disclosed-records.domain.js';

/** The records for programs: every value as it is stored, with what fields and ids are called. */
export const disclosureJson = (
  head: {
    readonly municipality: string;
    readonly person: string;
    readonly reference: string | null;
    readonly madeAt: string;
  },
  gathered: Gathered,
) => ({
  format: 'manabi-disclosure/1',
  ...head,
  files: shownFiles(gathered).map(({ key, name, purpose, tables }) => ({
    file: key,
    name,
    purpose,
    tables: tables.map(({ title, items, records }) => ({
      title,
      items: Object.fromEntries(items.map(({ path, label }) => [path, label])),
      records,
    })),
  })),
  names: gathered.names,
});
