import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { getNetworkReport } from '#operations/reporting';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { YearSwitch } from '../components/year-switch.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { fiscalYearLabel, fiscalYearOf } from '../texts/dates.js';
import { Disclosure } from './disclosure.js';
import { FigureSection } from './figure-section.js';
import { Freshness } from './freshness.js';
import { MemberProgramme } from './member-programme.js';
import { MoreInFile } from './more-in-file.js';
import { networkFigures } from './municipality-figures.js';
import { noReportYet } from './no-report-yet.js';
import { networkColumns } from './report-columns.js';
import { reportQuery } from './report-query.js';
import { ReportTools } from './report-tools.js';
import type { NetworkReport } from './reports.js';
import { Signs } from './signs.js';
import { useNewCounts } from './use-new-counts.js';

const yearsBack = 2;

/** All members' fiscal year, small figures hidden. */
export function NetworkPage() {
  const { desk } = useMe();
  const now = fiscalYearOf(new Date());
  const fiscalYear = Number(useSearchParams()[0].get('fiscalYear')) || now;
  const query = useQuery(reportQuery(getNetworkReport, { fiscalYear }));
  useNewCounts(`/reports/network/events?fiscalYear=${fiscalYear}`, query.data?.version, [getNetworkReport]);
  const demo = isDemo(desk?.municipality) || query.data?.rows.some(({ municipality }) => isDemo(municipality));
  const years = Array.from({ length: yearsBack + 1 }, (_, back) => now - back);
  const year = fiscalYearLabel(fiscalYear);
  return (
    <Page title={t`ネットワーク全体の学びの成果`} demo={demo ?? false}>
      <YearSwitch years={years} current={fiscalYear} />
      <Answer query={query} instead={noReportYet()}>
        {(report) => (
          <>
            <Freshness key={fiscalYear} report={report} />
            <Disclosure disclosure="masked" />
            {report.rows.length === 0 ? (
              <EmptyState title={t`${year}に報告できる事業は、まだありません。`} />
            ) : (
              <NetworkYear report={report} />
            )}
          </>
        )}
      </Answer>
    </Page>
  );
}

function NetworkYear({ report }: { report: NetworkReport }) {
  const { fiscalYear, rows } = report;
  const year = fiscalYearLabel(fiscalYear);
  return (
    <>
      <ReportTools file={(ending) => `/reports/network.${ending}?fiscalYear=${fiscalYear}`} />
      <FigureSection id="figures" title={t`${year}の合計`} figures={networkFigures(report.figures)} leading={4} />
      <section aria-labelledby="programmes" className="section">
        <h2 id="programmes">{t`${year}の事業（すべての自治体）`}</h2>
        <DataTable
          labelledBy="programmes"
          rows={rows}
          keyOf={({ programme }) => programme}
          columns={[
            {
              head: t`事業名（自治体、対象）`,
              cell: (row) => <MemberProgramme row={row} fiscalYear={fiscalYear} />,
            },
            ...networkColumns(),
          ]}
        />
        {report.nextCursor && <MoreInFile />}
      </section>
      <Signs />
    </>
  );
}
