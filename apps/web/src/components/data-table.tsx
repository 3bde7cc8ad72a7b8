import type { ReactNode } from 'react';
import { SortButton, type Sorting } from './sort-button.js';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the right, one below the other. */
  readonly numeric?: boolean;
  /** The name by which the platform sorts by this column. */
  readonly sort?: string;
}

interface Props<Row> {
  /** The id of the heading that says what this table is. */
  labelledBy: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The first column names the row; the others say something about it. */
  columns: readonly [Column<Row>, ...Column<Row>[]];
  /** Where the platform sorts: by what, and how to ask for another order. */
  sorting?: Sorting;
}

/**
 * A table; a card per row where the screen is narrow. The roles say what it is there, too: as boxes, its elements would
 * lose their meaning in some browsers. Should it be too wide all the same, it scrolls within its frame.
 */
export function DataTable<Row>({ labelledBy, rows, keyOf, columns, sorting }: Props<Row>) {
  const [first, ...others] = columns;
  return (
    <div role="group" aria-labelledby={labelledBy} tabIndex={0} className="table-frame">
      <table role="table" aria-labelledby={labelledBy} className="data-table">
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <Head key={column.head} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={keyOf(row)} role="row">
              <th role="rowheader" scope="row">
                {first.cell(row)}
              </th>
              {others.map(({ head, cell, numeric }) => (
                <td key={head} role="cell" data-column={head} className={numeric ? 'numeric' : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head<Row>({ column, sorting }: { column: Column<Row>; sorting: Sorting | undefined }) {
  const { head, numeric, sort } = column;
  const order = sort === undefined ? undefined : sorting?.orderOf(sort);
  return (
    <th role="columnheader" scope="col" className={numeric ? 'numeric' : undefined} aria-sort={order}>
      {sort && sorting ? (
        <SortButton order={order} onSort={() => sorting.sortBy(sort)}>
          {head}
        </SortButton>
      ) : (
        head
      )}
    </th>
  );
}
