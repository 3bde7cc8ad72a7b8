import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api, csv, type ProgrammeReport } from '../api.js';
import { dayOf, fiscalYearLabel, period } from '../dates.js';
import { isDemo, ownMunicipality, useMe } from '../session.js';
import { AccountHeader } from '../shell/account-header.js';
import { Page } from '../shell/page.js';
import { words } from '../words.js';
import { Courses } from './courses.js';
import { Disclosure } from './disclosure.js';
import type { Figure } from './figure.js';
import { FigureList } from './figure-list.js';
import { Freshness } from './freshness.js';
import {
  employmentSection,
  learningSection,
  satisfactionSection,
  understandingSection,
  useAtWorkSection,
} from './programme-sections.js';
import { reportQuery } from './report-query.js';
import { ReportStates } from './report-states.js';
import { ReportTools } from './report-tools.js';
import { Signs } from './signs.js';

const w = words.programme;

/** What one programme achieved, each figure with what it counts. */
export function ProgrammePage() {
  const me = useMe();
  const { id = '' } = useParams();
  const query = useQuery(reportQuery(['programme', id], () => api.programmeReport(id)));
  const programme = query.data?.programme;
  const municipality = programme?.municipality ?? ownMunicipality(me);
  const title = programme ? w.title(programme.name) : w.titleWaiting;
  return (
    <Page title={title} header={<AccountHeader me={me} />} demo={isDemo(municipality)}>
      <ReportStates query={query}>{(report) => <ProgrammeResult report={report} />}</ReportStates>
    </Page>
  );
}

function ProgrammeResult({ report }: { report: ProgrammeReport }) {
  const { programme, figures } = report;
  const employment = employmentSection(figures);
  const preliminary = programme.endsOn > dayOf(report.asOf) || figures.employment?.preliminary;
  return (
    <>
      <About programme={programme} />
      <Freshness asOf={report.asOf} lagSeconds={report.lagSeconds} />
      <Disclosure disclosure={report.disclosure} />
      {preliminary && (
        <p className="notice">
          <strong className="tag">{words.report.preliminary}</strong>
          {words.report.preliminarySentence}
        </p>
      )}
      <ReportTools csvUrl={csv.programmeReport(programme.programme)} />
      <FigureSection id="learning" title={w.learning} figures={learningSection(figures)} />
      <Courses report={report} />
      <FigureSection id="satisfaction" title={w.satisfaction} figures={satisfactionSection(figures)} />
      <FigureSection id="understanding" title={w.understanding} figures={understandingSection(figures)} />
      <FigureSection id="use-at-work" title={w.useAtWork} figures={useAtWorkSection(figures)} />
      {employment && <FigureSection id="employment" title={w.employment} figures={employment} />}
      <Signs />
    </>
  );
}

function About({ programme }: { programme: ProgrammeReport['programme'] }) {
  const year = fiscalYearLabel(programme.fiscalYear);
  return (
    <>
      <p className="print:hidden">
        <Link to={`/municipalities/${programme.municipality}?fiscalYear=${programme.fiscalYear}`}>{w.back(year)}</Link>
      </p>
      <dl className="about">
        <div>
          <dt>{w.year}</dt>
          <dd>{year}</dd>
        </div>
        <div>
          <dt>{w.audience}</dt>
          <dd>{words.audience[programme.audience]}</dd>
        </div>
        <div>
          <dt>{w.period}</dt>
          <dd>{period(programme.startsOn, programme.endsOn)}</dd>
        </div>
      </dl>
    </>
  );
}

function FigureSection({ id, title, figures }: { id: string; title: string; figures: readonly Figure[] }) {
  return (
    <section aria-labelledby={id} className="section">
      <h2 id={id}>{title}</h2>
      <FigureList figures={figures} />
    </section>
  );
}
