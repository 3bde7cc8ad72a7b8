import { Link } from 'react-router';
import { audienceName } from '../texts/names.js';
import { period } from '../texts/dates.js';
import { PreliminaryTag } from './preliminary.js';
import type { MunicipalityReport } from './reports.js';

type Row = MunicipalityReport['rows'][number];

/** The name of a programme in a table, for whom and when it is. `opens`: its own report may be opened. */
export function ProgrammeName({ row, opens }: { row: Row; opens: boolean }) {
  return (
    <>
      {opens ? <Link to={`/programmes/${row.programme}`}>{row.name}</Link> : row.name}
      <span className="row-note">
        <span>{audienceName(row.audience)}</span>
        {row.preliminary && <PreliminaryTag />}
        <span>{period(row.startsOn, row.endsOn)}</span>
      </span>
    </>
  );
}
