import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { getProgrammeBreakdown, getProgrammeReport } from '#operations/reporting';
import type { Beside } from '../components/figure-list.js';
import type { Figure } from '../components/figure.js';
import { Facts } from '../components/facts.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayOf, fiscalYearLabel, period } from '../texts/dates.js';
import { audienceName } from '../texts/names.js';
import { Breakdown } from './breakdown.js';
import { ComparedWith, linesOf, useComparison } from './compared.js';
import { Courses } from './courses.js';
import { Disclosure } from './disclosure.js';
import { FigureSection } from './figure-section.js';
import { Freshness } from './freshness.js';
import { noReportYet } from './no-report-yet.js';
import { Preliminary } from './preliminary.js';
import {
  businessShiftSection,
  employmentSection,
  learningSection,
  mainFigures,
  roleChangeSection,
  satisfactionSection,
  sixMonthsSection,
  understandingSection,
  useAtWorkSection,
} from './programme-sections.js';
import { reportQuery } from './report-query.js';
import { ReportTools } from './report-tools.js';
import type { ProgrammeReport } from './reports.js';
import { rowsAddress } from './rows-address.js';
import { Signs } from './signs.js';
import { useNewCounts } from './use-new-counts.js';

/** What one programme achieved, each figure with what it counts. */
export function ProgrammePage() {
  const { desk } = useMe();
  const { id = '' } = useParams();
  const query = useQuery(reportQuery(getProgrammeReport, { programme: id }));
  useNewCounts(`/reports/programmes/${id}/events`, query.data?.version, [getProgrammeReport, getProgrammeBreakdown]);
  const programme = query.data?.programme;
  const name = programme?.name;
  const trail = programme ? trailOf(programme) : [];
  const demo = isDemo(programme?.municipality ?? desk?.municipality);
  return (
    <Page title={name ? t`${name}の成果` : t`事業の成果報告`} trail={trail} demo={demo}>
      <Answer query={query} instead={noReportYet()}>
        {(report) => <ProgrammeResult report={report} />}
      </Answer>
    </Page>
  );
}

function trailOf({ municipality, fiscalYear }: ProgrammeReport['programme']) {
  const year = fiscalYearLabel(fiscalYear);
  return [{ to: `/municipalities/${municipality}?fiscalYear=${fiscalYear}`, label: t`${year}の事業` }];
}

function ProgrammeResult({ report }: { report: ProgrammeReport }) {
  const { desk } = useMe();
  const { programme, figures } = report;
  const employment = employmentSection(figures);
  const sixMonths = sixMonthsSection(figures);
  const roleChange = roleChangeSection(figures);
  const businessShift = businessShiftSection(figures);
  const comparison = useComparison({ programme: programme.programme, version: report.version });
  const beside = ({ place }: Figure): Beside => ({
    to: place && rowsAddress(report, place),
    lines: linesOf(comparison, place, figures.satisfaction.scaleMax),
  });
  const preliminary = programme.endsOn > dayOf(report.asOf) || figures.employment?.preliminary;
  return (
    <>
      <Facts
        facts={[
          ...(desk?.municipality === programme.municipality ? [[t`自治体`, desk.municipalityName ?? ''] as const] : []),
          [t`年度`, fiscalYearLabel(programme.fiscalYear)],
          [t`対象`, audienceName(programme.audience)],
          [t`期間`, period(programme.startsOn, programme.endsOn)],
        ]}
      />
      <Freshness key={programme.programme} report={report} />
      <Disclosure disclosure={report.disclosure} />
      {preliminary && <Preliminary />}
      <ReportTools
        file={(ending) => `/reports/programmes/${programme.programme}.${ending}`}
        rows={`programme-${programme.programme}`}
        publication={`/programmes/${programme.programme}/publication`}
      />
      {comparison && <ComparedWith comparison={comparison} report={report} />}
      <FigureSection id="main" title={t`主な数字`} figures={mainFigures(figures)} leading={5} beside={beside} />
      <FigureSection id="learning" title={t`受講と修了`} figures={learningSection(figures)} beside={beside} />
      <Courses report={report} />
      <Breakdown report={report} />
      <FigureSection
        id="satisfaction"
        title={t`満足度（修了時のアンケート）`}
        figures={satisfactionSection(figures)}
        beside={beside}
      />
      <FigureSection
        id="understanding"
        title={t`理解度の変化（受講前と修了時のアンケート）`}
        figures={understandingSection(figures)}
        beside={beside}
      />
      <FigureSection
        id="use-at-work"
        title={t`仕事での活用（3か月後のアンケート）`}
        figures={useAtWorkSection(figures)}
        beside={beside}
      />
      {roleChange && <FigureSection id="role-change" title={t`役割の変化`} figures={roleChange} beside={beside} />}
      {businessShift && (
        <FigureSection id="business-shift" title={t`業態転換`} figures={businessShift} beside={beside} />
      )}
      {employment && (
        <FigureSection
          id="employment"
          title={preliminaryTitle(t`就職（修了から3か月後）`, figures.employment)}
          figures={employment}
          beside={beside}
        />
      )}
      {sixMonths && (
        <FigureSection
          id="six-months"
          title={preliminaryTitle(t`就職（修了から6か月後）`, figures.employmentAfterSix)}
          figures={sixMonths}
          beside={beside}
        />
      )}
      <Signs />
    </>
  );
}

/** 速報 stands with the figures that will still change. */
const preliminaryTitle = (title: string, judged: { readonly preliminary: boolean } | undefined): string =>
  judged?.preliminary ? t`${title}　速報` : title;
