import { t } from '@lingui/core/macro';
import type { Column } from '../components/data-table.js';
import { Value } from '../components/value.js';
import { people, percent } from '../texts/figures.js';
import type { MunicipalityReport, NetworkReport } from './reports.js';

type MunicipalityRow = MunicipalityReport['rows'][number];
type NetworkRow = NetworkReport['rows'][number];

const column = <Row,>(head: string, show: (row: Row) => string): Column<Row> => ({
  head,
  numeric: true,
  cell: (row) => <Value text={show(row)} />,
});

/** What a row of either report says. */
const learning = <Row extends MunicipalityRow | NetworkRow>(): Column<Row>[] => [
  column(t`登録`, (row) => people(row.enrolled)),
  column(t`開始`, (row) => people(row.started)),
  column(t`修了`, (row) => people(row.completed)),
  column(t`修了率`, (row) => percent(row.completionRate)),
  column(t`満足度`, (row) => percent(row.satisfactionRate)),
];

export const municipalityColumns = (): Column<MunicipalityRow>[] => [
  ...learning<MunicipalityRow>(),
  column(t`実務活用率`, (row) => percent(row.useAtWorkRate)),
  column(t`就職者数`, (row) => people(row.employed)),
  column(t`就職率`, (row) => percent(row.employmentRate)),
];

export const networkColumns = (): Column<NetworkRow>[] => [
  ...learning<NetworkRow>(),
  column(t`就職率`, (row) => percent(row.employmentRate)),
];
