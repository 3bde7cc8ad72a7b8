import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import type { Purchase } from '#contracts/procurement';
import { answerLeadOffer, getPurchase, listPurchases } from '#operations/procurement';
import { listNetworkMembers } from '#operations/registry';
import { call } from '../api/call.js';
import { readAgain, readQuery } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { Facts } from '../components/facts.js';
import { PurchaseWarnings } from '../procurement/purchase-warnings.js';
import { leads, purchaseOf, trailOf } from '../procurement/purchases.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';

const LongTermForm = lazy(async () => ({ default: (await import('./long-term-form.js')).LongTermForm }));
const OfferLeadForm = lazy(async () => ({ default: (await import('./offer-lead-form.js')).OfferLeadForm }));

/** What a contract needs besides its price, and who leads. */
export function LeadPage() {
  const { desk } = useMe();
  const purchase = purchaseOf(useParams());
  const query = useQuery(readQuery(getPurchase, { purchase }));
  return (
    <Page
      title={t`契約の注意と代表団体`}
      lead={t`年度をまたぐ契約、随意契約の限度額、代表団体の交代についてのページです。`}
      trail={trailOf(purchase, query.data?.title)}
      demo={isDemo(desk?.municipality)}
    >
      <Answer query={query}>
        {(found) => (
          <>
            <PurchaseWarnings warnings={found.warnings} />
            {desk?.municipality && (
              <ButtonRow>
                <ButtonLink to="/purchases/contract-limit">{t`随意契約の限度額を見る`}</ButtonLink>
              </ButtonRow>
            )}
            <LongTerm purchase={found} />
            <Lead purchase={found} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function LongTerm({ purchase: found }: { purchase: Purchase }) {
  const { desk } = useMe();
  return (
    <section className="section" aria-labelledby="long-term">
      <h2 id="long-term">{t`年度をまたぐ契約の根拠`}</h2>
      <Facts facts={[[t`長期継続契約・債務負担行為`, found.longTermBasis ?? t`記録なし`]]} />
      {leads(found, desk) && (
        <Suspense>
          <LongTermForm key={found.version} purchase={found} />
        </Suspense>
      )}
    </section>
  );
}

function Lead({ purchase: found }: { purchase: Purchase }) {
  const { desk } = useMe();
  const { leadName, leadOffer } = found;
  return (
    <section className="section" aria-labelledby="lead">
      <h2 id="lead">{t`代表団体の交代`}</h2>
      <Facts
        facts={[
          [t`いまの代表団体`, leadName],
          ...(leadOffer ? [[t`返事を待っている自治体`, leadOffer.newLeadName] as const] : []),
        ]}
      />
      {leadOffer ? (
        <Offered purchase={found} />
      ) : (
        leads(found, desk) && (
          <Suspense>
            {desk?.work === 'network' ? <OfferForLead purchase={found} /> : <OfferLeadForm purchase={found} />}
          </Suspense>
        )
      )}
    </section>
  );
}

/** The secretariat asks another buyer only where the lead has left the network. */
function OfferForLead({ purchase: found }: { purchase: Purchase }) {
  const query = useQuery(readQuery(listNetworkMembers, { codes: found.lead }));
  return (
    <Answer query={query}>
      {({ items }) =>
        items.length > 0 ? (
          <p>{t`代表団体はネットワークに参加しています。交代は、代表団体が申し出ます。`}</p>
        ) : (
          <OfferLeadForm purchase={found} />
        )
      }
    </Answer>
  );
}

function Offered({ purchase: found }: { purchase: Purchase }) {
  const { desk } = useMe();
  const client = useQueryClient();
  const { purchase, leadOffer } = found;
  const reply = (answer: 'accept' | 'decline') => () =>
    call(answerLeadOffer, { purchase, answer }).then(() => readAgain(client, getPurchase, listPurchases));
  if (desk?.work === 'office' && desk.municipality === leadOffer?.newLead)
    return (
      <ButtonRow>
        <ConfirmButton
          kind="main"
          doKind="main"
          label={t`代表団体を引き受ける`}
          title={t`この共同調達の代表団体を引き受けますか`}
          action={reply('accept')}
        >
          <p>{t`これからは、この自治体が段階を進め、仕様書と見積を扱い、請求します。前の代表団体は、参加自治体の1つになります。`}</p>
        </ConfirmButton>
        <ActionButton action={reply('decline')}>{t`断る`}</ActionButton>
      </ButtonRow>
    );
  return (
    leads(found, desk) && (
      <ButtonRow>
        <ActionButton action={reply('decline')}>{t`申し出を取り下げる`}</ActionButton>
      </ButtonRow>
    )
  );
}
