import { t } from '@lingui/core/macro';
import type { YearBill } from '#contracts/procurement';
import { DataTable } from '../components/data-table.js';
import { fiscalYearLabel } from '../texts/dates.js';
import { yen } from '../texts/figures.js';
import { monthsLabel } from './price-phrase.js';

interface Props {
  id: string;
  title: string;
  years: readonly YearBill[];
  /** The level of the heading above. */
  under?: 2 | 3;
}

/** What falls to each fiscal year, so that its budget can be asked for; nothing where there is one. */
export function YearBills({ id, title, years, under = 2 }: Props) {
  if (years.length < 2) return null;
  const Heading = under === 2 ? 'h3' : 'h4';
  return (
    <>
      <Heading id={id}>{title}</Heading>
      <DataTable
        labelledBy={id}
        rows={years}
        keyOf={({ fiscalYear }) => String(fiscalYear)}
        columns={[
          { head: t`年度`, cell: ({ fiscalYear }) => fiscalYearLabel(fiscalYear) },
          { head: t`月数`, cell: ({ months }) => monthsLabel(months), numeric: true },
          { head: t`税抜`, cell: ({ net }) => yen(net), numeric: true },
          { head: t`消費税`, cell: ({ tax }) => yen(tax), numeric: true },
          { head: t`税込`, cell: ({ total }) => yen(total), numeric: true },
        ]}
      />
    </>
  );
}
