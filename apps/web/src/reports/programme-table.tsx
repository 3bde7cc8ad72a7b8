import { Link } from 'react-router';
import type { MunicipalityReport } from '../api.js';
import { period } from '../dates.js';
import { people, percent } from '../figures.js';
import { words } from '../words.js';
import { FigureTable } from './figure-table.js';

type Row = MunicipalityReport['rows'][number];
const w = words.columns;

const columns = [
  w.enrolled,
  w.started,
  w.completed,
  w.completionRate,
  w.satisfaction,
  w.useAtWork,
  w.employed,
  w.employmentRate,
];

const valuesOf = (row: Row): string[] => [
  people(row.enrolled),
  people(row.started),
  people(row.completed),
  percent(row.completionRate),
  percent(row.satisfactionRate),
  percent(row.useAtWorkRate),
  people(row.employed),
  percent(row.employmentRate),
];

/** The programmes of a fiscal year. `opens`: their own reports may be opened. */
export function ProgrammeTable(props: { rows: readonly Row[]; opens: boolean; labelledBy: string }) {
  const rows = props.rows.map((row) => ({
    key: row.programme,
    head: <ProgrammeName row={row} opens={props.opens} />,
    values: valuesOf(row),
  }));
  return <FigureTable labelledBy={props.labelledBy} first={w.programme} columns={columns} rows={rows} />;
}

function ProgrammeName({ row, opens }: { row: Row; opens: boolean }) {
  return (
    <>
      {opens ? <Link to={`/programmes/${row.programme}`}>{row.name}</Link> : row.name}
      <span className="row-note">
        <span>{words.audience[row.audience]}</span>
        {row.preliminary && <span className="tag">{words.report.preliminary}</span>}
        <span>{period(row.startsOn, row.endsOn)}</span>
      </span>
    </>
  );
}
