import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import type { Purchase } from '#contracts/procurement';
import { getPurchase, listPurchases } from '#operations/procurement';
import { readAgain, readQuery } from '../api/queries.js';
import { DoneNotice } from '../components/done-notice.js';
import { Facts } from '../components/facts.js';
import { Tag } from '../components/tag.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { period } from '../texts/dates.js';
import { municipalities, yen } from '../texts/figures.js';
import { nameIn } from '../texts/network.js';
import { Buyers } from './buyers.js';
import { Outcome } from './outcome.js';
import { OwnIntent } from './own-intent.js';
import { PlanChanges } from './plan-changes.js';
import { PricePanel } from './price-panel.js';
import { PurchaseSteps } from './purchase-steps.js';
import { PurchaseWarnings } from './purchase-warnings.js';
import {
  actsForBuyer,
  ASK_AGAIN_MS,
  awaitedName,
  contractFormPhrase,
  isOverYears,
  isSurveyed,
  purchaseOf,
  roleName,
  states,
  trailOf,
} from './purchases.js';
import { StepDocuments } from './step-documents.js';
import { SubPages } from './sub-pages.js';
import { TierTable } from './tier-table.js';

/** A joint purchase: the page that its lead, its buyers and the secretariat work on. */
export function PurchasePage() {
  const { desk } = useMe();
  const client = useQueryClient();
  const state: unknown = useLocation().state;
  const [done, setDone] = useState<string | null>(null);
  const came = state === 'planned' ? t`企画しました。` : state === 'changed' ? t`内容を変えました。` : null;
  const sentence = done ?? came;
  const purchase = purchaseOf(useParams());
  const query = useQuery({
    ...readQuery(getPurchase, { purchase }),
    refetchInterval: ({ state: { data } }) => (data && isSurveyed(data) ? ASK_AGAIN_MS : false),
  });
  const after = async (news: string) => {
    await readAgain(client, getPurchase, listPurchases);
    setDone(news);
  };
  return (
    <Page
      title={query.data?.title ?? t`共同調達`}
      trail={trailOf()}
      demo={isDemo(query.data?.lead ?? desk?.municipality)}
    >
      {sentence !== null && <DoneNotice key={sentence}>{sentence}</DoneNotice>}
      <Answer query={query}>
        {(found) => (
          <>
            <Standing purchase={found} />
            <PurchaseWarnings warnings={found.warnings} />
            <PurchaseSteps purchase={found} after={after} />
            <StepDocuments purchase={found} />
            <SubPages purchase={found} />
            {found.frozen ? (
              <Outcome purchase={found} frozen={found.frozen} />
            ) : (
              <>
                <PricePanel purchase={found} />
                {actsForBuyer(desk) && desk?.member && isSurveyed(found) && (
                  <OwnIntent purchase={found} after={after} />
                )}
              </>
            )}
            <Buyers purchase={found} />
            <About purchase={found} />
            <PlanChanges purchase={found} />
            <TierTable purchase={found} />
          </>
        )}
      </Answer>
    </Page>
  );
}

/** What stands of it in a few words. */
function Standing({ purchase: found }: { purchase: Purchase }) {
  const { desk } = useMe();
  const awaited = awaitedName(found);
  return (
    <p>
      <Tag kind="info">{nameIn(states(), found.state)}</Tag>
      <Tag>{roleName(found, desk)}</Tag>
      {found.sealed && <Tag>{t`席数は非公開`}</Tag>}
      {awaited !== null && <Tag kind="warning">{awaited}</Tag>}
    </p>
  );
}

function About({ purchase }: { purchase: Purchase }) {
  const { desk } = useMe();
  const { lead, leadName, contractForm, startsOn, endsOn, invited, fixedFee, taxRate } = purchase;
  const [fee, days] = [yen(fixedFee), period(startsOn, endsOn)];
  return (
    <section className="section" aria-labelledby="about">
      <h2 id="about">{t`共同調達の内容`}</h2>
      <Facts
        facts={[
          [t`代表団体`, lead === desk?.municipality ? t`${leadName}（自分の自治体）` : leadName],
          [t`契約の形`, contractFormPhrase(contractForm)],
          [t`席を使える期間`, isOverYears(purchase) ? t`${days}。単価と固定費は、この期間の全体の額です。` : days],
          [t`招いた自治体`, invited ? municipalities(invited.length) : t`すべての参加自治体`],
          [t`固定費（税抜）`, fixedFee === 0 ? t`なし` : t`${fee}（席数に応じて分けます）`],
          [t`消費税率`, `${taxRate}%`],
        ]}
      />
    </section>
  );
}
