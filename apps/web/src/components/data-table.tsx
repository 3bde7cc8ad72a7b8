import type { ReactNode } from 'react';
import { Value } from './value.js';

export interface FigureRow {
  readonly key: string;
  readonly head: ReactNode;
  readonly values: readonly string[];
}

/**
 * A table of figures; a card per row where the screen is narrow. The roles say what it is there, too: as boxes, its
 * elements would lose their meaning in some browsers. Should it be too wide all the same, it scrolls within its frame.
 */
export function FigureTable(props: {
  labelledBy: string;
  first: string;
  columns: readonly string[];
  rows: readonly FigureRow[];
}) {
  return (
    <div role="group" aria-labelledby={props.labelledBy} tabIndex={0} className="table-frame">
      <table role="table" aria-labelledby={props.labelledBy} className="figure-table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {props.first}
            </th>
            {props.columns.map((column) => (
              <th key={column} role="columnheader" scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.rows.map(({ key, head, values }) => (
            <tr key={key} role="row">
              <th role="rowheader" scope="row">
                {head}
              </th>
              {values.map((value, place) => (
                <td key={props.columns[place]} role="cell" data-column={props.columns[place]}>
                  <Value text={value} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
