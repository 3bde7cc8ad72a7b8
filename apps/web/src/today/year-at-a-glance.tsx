import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { getMunicipalityReport } from '#operations/reporting';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { Answer } from '../shell/answer.js';
import { fiscalYearLabel, fiscalYearOf, momentLabel, period } from '../texts/dates.js';
import { people, percent } from '../texts/figures.js';
import { audienceName } from '../texts/names.js';
import { YearFigures } from './year-figures.js';

/** The programmes of this fiscal year: enrolled, started, completed. */
export function YearAtAGlance({ municipality }: { municipality: string }) {
  const fiscalYear = fiscalYearOf(new Date());
  const query = useQuery(readQuery(getMunicipalityReport, { code: municipality, fiscalYear }));
  const year = fiscalYearLabel(fiscalYear);
  return (
    <section aria-labelledby="year" className="section">
      <h2 id="year">{t`${year}の事業`}</h2>
      <Answer query={query}>
        {({ rows, asOf, figures }) =>
          rows.length === 0 ? (
            <FirstSteps />
          ) : (
            <>
              <p>{t`${momentLabel(asOf)} 時点`}</p>
              <YearFigures municipality={municipality} fiscalYear={fiscalYear} figures={figures} />
              <DataTable
                labelledBy="year"
                rows={rows}
                keyOf={({ programme }) => programme}
                columns={[
                  {
                    head: t`事業の名前`,
                    cell: (row) => (
                      <>
                        <Link to={`/programmes/${row.programme}/learners`}>{row.name}</Link>
                        <span className="row-note">
                          <span>{audienceName(row.audience)}</span>
                          <span>{period(row.startsOn, row.endsOn)}</span>
                        </span>
                      </>
                    ),
                  },
                  { head: t`登録`, numeric: true, cell: ({ enrolled }) => people(enrolled) },
                  { head: t`開始`, numeric: true, cell: ({ started }) => people(started) },
                  { head: t`修了`, numeric: true, cell: ({ completed }) => people(completed) },
                  {
                    head: t`修了率（開始した人のうち）`,
                    numeric: true,
                    cell: ({ completionRate }) => percent(completionRate),
                  },
                ]}
              />
              <ButtonRow>
                <ButtonLink to={`/municipalities/${municipality}?fiscalYear=${fiscalYear}`}>
                  {t`成果の報告を見る`}
                </ButtonLink>
              </ButtonRow>
            </>
          )
        }
      </Answer>
    </section>
  );
}

/** An office that has just been admitted, or a year that has just begun. */
function FirstSteps() {
  return (
    <EmptyState title={t`今年度の事業は、まだありません。`}>
      <ol className="first-steps">
        <li>{t`事業を開きます（期間、対象、講座を決めます）。`}</li>
        <li>{t`受講する人の名簿を、CSVファイルから取り込みます。`}</li>
        <li>{t`受講者を招待すると、学習が始まります。`}</li>
      </ol>
      <p>{t`名簿を先に取り込んでもかまいません。`}</p>
      <ButtonRow>
        <ButtonLink to="/programmes/new" kind="main">{t`事業を開く`}</ButtonLink>
        <ButtonLink to="/programmes" kind="text">{t`前の年度の事業を見る`}</ButtonLink>
      </ButtonRow>
    </EmptyState>
  );
}
