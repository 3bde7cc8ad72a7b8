import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import type { OutputOf } from '#contracts';
import type { getUseReport as Report } from '#contracts/procurement';
import { getPurchase, getUseReport } from '#operations/procurement';
import { readQuery } from '../api/queries.js';
import { Button, ButtonLink, ButtonRow } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { hasReached, isLead, purchaseOf, trailOf } from '../procurement/purchases.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { period } from '../texts/dates.js';
import { DayForm } from './day-form.js';
import { UseReport } from './use-report.js';
import { caseAddress } from './words.js';

/** What became of the seats of a joint purchase: one's own and all together, on one sheet of paper. */
export function UsePage() {
  const { desk } = useMe();
  const purchase = purchaseOf(useParams());
  const [search] = useSearchParams();
  const on = search.get('on');
  const bought = useQuery(readQuery(getPurchase, { purchase }));
  const query = useQuery(readQuery(getUseReport, { purchase, ...(on !== null && { on }) }));
  const day = query.data?.on ?? on;
  const { title, startsOn, endsOn } = bought.data ?? {};
  return (
    <Page
      title={title === undefined ? t`席の利用状況` : t`${title}の利用状況`}
      {...(startsOn !== undefined && endsOn !== undefined && { lead: daysOf(startsOn, endsOn) })}
      trail={trailOf(purchase, title)}
      demo={isDemo(desk?.municipality)}
    >
      <ButtonRow>
        <Button icon="print" onClick={() => window.print()}>
          {t`印刷する（A4）`}
        </Button>
        {bought.data && isLead(bought.data, desk) && hasReached(bought.data, 'allocated') && (
          <ButtonLink to={caseAddress(purchase)}>{t`この共同調達の事例`}</ButtonLink>
        )}
      </ButtonRow>
      <Answer query={query} instead={notYet()}>
        {(report: OutputOf<typeof Report>) => <UseReport report={report} own={desk?.municipality} />}
      </Answer>
      {day !== null && <DayForm key={day} on={day} />}
    </Page>
  );
}

const daysOf = (startsOn: string, endsOn: string): string => {
  const days = period(startsOn, endsOn);
  return t`席を使える期間：${days}`;
};

const notYet = () => ({
  'not-frozen': (
    <EmptyState title={t`まだ席がありません。`}>
      <p>{t`参加する自治体と席の数が確定すると、ここに利用状況が出ます。`}</p>
    </EmptyState>
  ),
});
