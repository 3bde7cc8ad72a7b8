import { t } from '@lingui/core/macro';
import { fiscalYearLabel } from '../texts/dates.js';
import { FilterLinks } from './filter-links.js';

/** The fiscal years there are, newest first; the one shown is marked. */
export function YearSwitch({ years, current }: { years: readonly number[]; current: number }) {
  const all = [...new Set([...years, current])].toSorted((a, b) => b - a);
  const options = all.map((year) => ({ value: String(year), label: fiscalYearLabel(year) }));
  return <FilterLinks label={t`年度`} name="fiscalYear" options={options} current={String(current)} />;
}
