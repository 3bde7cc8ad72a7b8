import { t } from '@lingui/core/macro';
import { useParams } from 'react-router';
import { isDemo } from '../session/desks.js';
import { Page } from '../shell/page.js';
import { fiscalYearLabel } from '../texts/dates.js';
import { Publication } from './publication.js';

/** The report of a municipality's fiscal year on its way to everybody. */
export function YearPublicationPage() {
  const { code = '', fiscalYear = '' } = useParams();
  const year = fiscalYearLabel(Number(fiscalYear));
  return (
    <Page
      title={t`${year}の成果の報告の公開`}
      lead={t`作る、確かめる、公開する、の順に進みます。`}
      trail={[{ to: `/municipalities/${code}?fiscalYear=${fiscalYear}`, label: t`${year}の事業` }]}
      demo={isDemo(code)}
    >
      <Publication subject={`year-${fiscalYear}`} />
    </Page>
  );
}
