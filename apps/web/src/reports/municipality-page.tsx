import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { api, csv, type MunicipalityReport } from '../api.js';
import { fiscalYearLabel, fiscalYearOf } from '../dates.js';
import { isDemo, readsProgrammesOf, useMe } from '../session.js';
import { AccountHeader } from '../shell/account-header.js';
import { Page } from '../shell/page.js';
import { words } from '../words.js';
import { Disclosure } from './disclosure.js';
import { FigureList } from './figure-list.js';
import { Freshness } from './freshness.js';
import { municipalityFigures } from './municipality-figures.js';
import { ProgrammeTable } from './programme-table.js';
import { reportQuery } from './report-query.js';
import { ReportStates } from './report-states.js';
import { ReportTools } from './report-tools.js';
import { Signs } from './signs.js';
import { YearSwitch } from './year-switch.js';

/** A municipality's fiscal year: what its programmes achieved together, and each of them. */
export function MunicipalityPage() {
  const me = useMe();
  const { code = '' } = useParams();
  const chosen = Number(useSearchParams()[0].get('fiscalYear')) || undefined;
  const fiscalYear = chosen ?? fiscalYearOf(new Date());
  const query = useQuery(
    reportQuery(['municipality', code, fiscalYear], () => api.municipalityReport({ code, fiscalYear })),
  );
  const newest = query.data?.fiscalYears[0];
  // Nobody chose a year, and this one has nothing yet: the newest that has.
  if (!chosen && query.data?.figures.programmes === 0 && newest && newest !== fiscalYear)
    return <Navigate to={`?fiscalYear=${newest}`} replace />;
  const name = query.data?.municipalityName;
  const title = name ? words.municipality.title(name) : words.municipality.titleWaiting;
  return (
    <Page title={title} header={<AccountHeader me={me} />} demo={isDemo(code)}>
      <ReportStates query={query}>
        {(report) => <MunicipalityYear report={report} opens={readsProgrammesOf(me, code)} />}
      </ReportStates>
    </Page>
  );
}

function MunicipalityYear({ report, opens }: { report: MunicipalityReport; opens: boolean }) {
  const year = fiscalYearLabel(report.fiscalYear);
  const asked = { code: report.municipality, fiscalYear: report.fiscalYear };
  return (
    <>
      <YearSwitch years={report.fiscalYears} current={report.fiscalYear} />
      <Freshness asOf={report.asOf} lagSeconds={report.lagSeconds} />
      <Disclosure disclosure={report.disclosure} />
      {report.rows.length === 0 ? (
        <div className="notice">
          <p className="font-bold">{words.municipality.empty(year)}</p>
          <p>{words.municipality.emptyAdvice}</p>
        </div>
      ) : (
        <>
          <ReportTools csvUrl={csv.municipalityReport(asked)} />
          <section aria-labelledby="figures" className="section">
            <h2 id="figures">{words.municipality.figures(year)}</h2>
            <FigureList figures={municipalityFigures(report.figures)} />
          </section>
          <section aria-labelledby="programmes" className="section">
            <h2 id="programmes">{words.municipality.table(year)}</h2>
            {opens && <p className="print:hidden">{words.municipality.tableHint}</p>}
            <ProgrammeTable rows={report.rows} opens={opens} labelledBy="programmes" />
            {report.nextCursor && <p className="notice">{words.municipality.more}</p>}
          </section>
          <Signs />
        </>
      )}
    </>
  );
}
