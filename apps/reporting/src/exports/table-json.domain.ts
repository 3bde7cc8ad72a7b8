import { formulasOf, type ExportedTable } from './exported-table.domain.js';

/** The rows as data, each cell by the name of its column. */
export function tableJson(table: ExportedTable): string {
  const { title, columns, rows, about } = table;
  return JSON.stringify({
    title,
    about: Object.fromEntries(about),
    formulas: formulasOf(table),
    columns,
    rows: rows.map((cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? null]))),
  });
}
