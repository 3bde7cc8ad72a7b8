import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { listPurchases } from '#operations/procurement';
import { getOfficeDay } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { Loading } from '../components/loading.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayInFull, today } from '../texts/dates.js';
import { Tasks } from './tasks.js';
import { YearAtAGlance } from './year-at-a-glance.js';

/** What needs the office today, and the year's programmes at a glance. */
export function TodayPage() {
  const { desk } = useMe();
  const query = useQuery(readQuery(getOfficeDay, {}));
  // Without them the day is told all the same.
  const purchases = useQuery({ ...readQuery(listPurchases, {}), enabled: desk?.member === true, retry: false });
  const municipality = desk?.municipality;
  return (
    <Page title={t`今日すること`} lead={dayInFull(query.data?.asOf ?? today())} demo={isDemo(municipality)}>
      <Answer query={query}>
        {(day) => (purchases.isLoading ? <Loading /> : <Tasks day={day} purchases={purchases.data?.items ?? []} />)}
      </Answer>
      <ButtonRow>
        <ButtonLink to="/imports/new">{t`名簿などを取り込む`}</ButtonLink>
        <ButtonLink to="/people">{t`人を探す`}</ButtonLink>
        <ButtonLink to="/mails">{t`お知らせメール`}</ButtonLink>
      </ButtonRow>
      {municipality && <YearAtAGlance municipality={municipality} />}
    </Page>
  );
}
