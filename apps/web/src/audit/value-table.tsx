import { t } from '@lingui/core/macro';
import { DataTable } from '../components/data-table.js';

type Values = Readonly<Record<string, unknown>>;

interface Props {
  labelledBy: string;
  /** Beside each other: before and after. Null: it was not there. */
  values: readonly (Values | null)[];
  heads: readonly string[];
}

/** Fields by their names in the system, and what stood in them. */
export function ValueTable({ labelledBy, values, heads }: Props) {
  const fields = [...new Set(values.flatMap((one) => Object.keys(one ?? {})))];
  return (
    <DataTable
      labelledBy={labelledBy}
      rows={fields}
      keyOf={(field) => field}
      columns={[
        { head: t`項目名`, cell: (field) => <span lang="en">{field}</span> },
        ...heads.map((head, place) => ({
          head,
          cell: (field: string) => <span className="break-all">{shown(values[place]?.[field])}</span>,
        })),
      ]}
    />
  );
}

const shown = (value: unknown): string => {
  if (value === undefined || value === null) return t`―`;
  return typeof value === 'string' ? value : JSON.stringify(value);
};
