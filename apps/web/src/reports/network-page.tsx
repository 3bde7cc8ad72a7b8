import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { api, csv, type NetworkReport } from '../api.js';
import { fiscalYearLabel, fiscalYearOf } from '../dates.js';
import { people, percent } from '../figures.js';
import { isDemo, isDemoAccount, readsMunicipality, useMe } from '../session.js';
import { AccountHeader } from '../shell/account-header.js';
import { Page } from '../shell/page.js';
import { words } from '../words.js';
import { Disclosure } from './disclosure.js';
import { FigureList } from './figure-list.js';
import { FigureTable } from './figure-table.js';
import { Freshness } from './freshness.js';
import { networkFigures } from './municipality-figures.js';
import { reportQuery } from './report-query.js';
import { ReportStates } from './report-states.js';
import { ReportTools } from './report-tools.js';
import { Signs } from './signs.js';
import { YearSwitch } from './year-switch.js';

type Row = NetworkReport['rows'][number];
const w = words.columns;
const columns = [w.enrolled, w.started, w.completed, w.completionRate, w.satisfaction, w.employmentRate];
const yearsBack = 2;

const valuesOf = (row: Row): string[] => [
  people(row.enrolled),
  people(row.started),
  people(row.completed),
  percent(row.completionRate),
  percent(row.satisfactionRate),
  percent(row.employmentRate),
];

/** All members' fiscal year, small figures hidden. */
export function NetworkPage() {
  const me = useMe();
  const now = fiscalYearOf(new Date());
  const fiscalYear = Number(useSearchParams()[0].get('fiscalYear')) || now;
  const query = useQuery(reportQuery(['network', fiscalYear], () => api.networkReport(fiscalYear)));
  const demo = isDemoAccount(me) || (query.data?.rows.some(({ municipality }) => isDemo(municipality)) ?? false);
  const years = Array.from({ length: yearsBack + 1 }, (_, back) => now - back);
  const year = fiscalYearLabel(fiscalYear);
  return (
    <Page title={words.network.title} header={<AccountHeader me={me} />} demo={demo}>
      <YearSwitch years={years} current={fiscalYear} />
      <ReportStates query={query}>
        {(report) => (
          <>
            <Freshness asOf={report.asOf} lagSeconds={report.lagSeconds} />
            <Disclosure disclosure="masked" />
            {report.rows.length === 0 ? (
              <p className="notice">{words.network.empty(year)}</p>
            ) : (
              <NetworkYear report={report} />
            )}
          </>
        )}
      </ReportStates>
    </Page>
  );
}

function NetworkYear({ report }: { report: NetworkReport }) {
  const year = fiscalYearLabel(report.fiscalYear);
  const rows = report.rows.map((row) => ({
    key: row.programme,
    head: <ProgrammeName row={row} fiscalYear={report.fiscalYear} />,
    values: valuesOf(row),
  }));
  return (
    <>
      <ReportTools csvUrl={csv.networkReport(report.fiscalYear)} />
      <section aria-labelledby="figures" className="section">
        <h2 id="figures">{words.municipality.figures(year)}</h2>
        <FigureList figures={networkFigures(report.figures)} />
      </section>
      <section aria-labelledby="programmes" className="section">
        <h2 id="programmes">{words.network.table(year)}</h2>
        <FigureTable labelledBy="programmes" first={words.network.first} columns={columns} rows={rows} />
        {report.nextCursor && <p className="notice">{words.municipality.more}</p>}
      </section>
      <Signs />
    </>
  );
}

/** A row knows its municipality's code; the name is in the master list and never changes while a page is open. */
function ProgrammeName({ row, fiscalYear }: { row: Row; fiscalYear: number }) {
  const { data } = useQuery({
    queryKey: ['municipality', row.municipality],
    queryFn: () => api.municipality(row.municipality),
    staleTime: Infinity,
  });
  const name = data ? `${data.prefecture}${data.name}` : row.municipality;
  return (
    <>
      {row.name}
      <span className="row-note">
        <Municipality code={row.municipality} name={name} fiscalYear={fiscalYear} />
        <span>{words.audience[row.audience]}</span>
      </span>
    </>
  );
}

function Municipality({ code, name, fiscalYear }: { code: string; name: string; fiscalYear: number }) {
  const me = useMe();
  if (!readsMunicipality(me, code)) return name;
  return <Link to={`/municipalities/${code}?fiscalYear=${fiscalYear}`}>{name}</Link>;
}
