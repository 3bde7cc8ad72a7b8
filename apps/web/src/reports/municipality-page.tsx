import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { getMunicipalityReport } from '#operations/reporting';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { YearSwitch } from '../components/year-switch.js';
import { isDemo } from '../session/desks.js';
import { readsProgrammesOf, useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { fiscalYearLabel, fiscalYearOf } from '../texts/dates.js';
import { Benchmark } from './benchmark.js';
import { Disclosure } from './disclosure.js';
import { FigureSection } from './figure-section.js';
import { Freshness } from './freshness.js';
import { MoreInFile } from './more-in-file.js';
import { municipalityFigures } from './municipality-figures.js';
import { noReportYet } from './no-report-yet.js';
import { ProgrammeName } from './programme-name.js';
import { municipalityColumns } from './report-columns.js';
import { reportQuery } from './report-query.js';
import { ReportTools } from './report-tools.js';
import type { MunicipalityReport } from './reports.js';
import { Signs } from './signs.js';
import { useNewCounts } from './use-new-counts.js';
import { Years } from './years.js';

/** A municipality's fiscal year: what its programmes achieved together, and each of them. */
export function MunicipalityPage() {
  const me = useMe();
  const { code = '' } = useParams();
  const chosen = Number(useSearchParams()[0].get('fiscalYear')) || undefined;
  const fiscalYear = chosen ?? fiscalYearOf(new Date());
  const query = useQuery(reportQuery(getMunicipalityReport, { code, fiscalYear }));
  const events = `/reports/municipalities/${code}/events?fiscalYear=${fiscalYear}`;
  useNewCounts(events, query.data?.version, [getMunicipalityReport]);
  const newest = query.data?.fiscalYears[0];
  // Nobody chose a year, and this one has nothing yet: the newest that has.
  if (!chosen && query.data?.figures.programmes === 0 && newest && newest !== fiscalYear)
    return <Navigate to={`?fiscalYear=${newest}`} replace />;
  const name = query.data?.municipalityName;
  return (
    <Page title={name ? t`${name}の学びの成果` : t`自治体の学びの成果`} demo={isDemo(code)}>
      <Answer query={query} instead={noReportYet()}>
        {(report) => <MunicipalityYear report={report} opens={readsProgrammesOf(me, code)} />}
      </Answer>
    </Page>
  );
}

function MunicipalityYear({ report, opens }: { report: MunicipalityReport; opens: boolean }) {
  const { municipality, fiscalYear, rows } = report;
  const year = fiscalYearLabel(fiscalYear);
  return (
    <>
      <YearSwitch years={report.fiscalYears} current={fiscalYear} />
      <Freshness key={`${municipality}/${fiscalYear}`} report={report} />
      <Disclosure disclosure={report.disclosure} />
      {rows.length === 0 ? (
        <EmptyState title={t`${year}の事業は、まだありません。`}>
          <p>{t`事業を開いて受講者を登録すると、ここに成果が出ます。`}</p>
        </EmptyState>
      ) : (
        <>
          <ReportTools
            file={(ending) => `/reports/municipalities/${municipality}.${ending}?fiscalYear=${fiscalYear}`}
            rows={opens ? `year-${fiscalYear}` : undefined}
            publication={opens ? `/municipalities/${municipality}/publication/${fiscalYear}` : undefined}
          />
          <FigureSection
            id="figures"
            title={t`${year}の合計`}
            figures={municipalityFigures(report.figures)}
            leading={4}
          />
          <Years report={report} />
          <section aria-labelledby="programmes" className="section">
            <h2 id="programmes">{t`${year}の事業`}</h2>
            {opens && <p className="print:hidden">{t`事業の名前を選ぶと、その事業の報告を開きます。`}</p>}
            <DataTable
              labelledBy="programmes"
              rows={rows}
              keyOf={({ programme }) => programme}
              columns={[
                { head: t`事業名（対象、期間）`, cell: (row) => <ProgrammeName row={row} opens={opens} /> },
                ...municipalityColumns(),
              ]}
            />
            {report.nextCursor && <MoreInFile />}
          </section>
          {opens && <Benchmark report={report} />}
          <Signs />
        </>
      )}
    </>
  );
}
