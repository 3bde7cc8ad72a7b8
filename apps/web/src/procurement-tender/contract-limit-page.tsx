import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { ContractLimit } from '#contracts/procurement';
import { getContractLimit, getPurchase, setContractLimit } from '#operations/procurement';
import { call } from '../api/call.js';
import { readAgain, readQuery } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonRow } from '../components/button.js';
import { Facts } from '../components/facts.js';
import { trailOf } from '../procurement/purchases.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { yen } from '../texts/figures.js';

const LimitForm = lazy(async () => ({ default: (await import('./contract-limit-form.js')).ContractLimitForm }));

/** Up to which amount the municipality contracts without a tender. */
export function ContractLimitPage() {
  const { desk } = useMe();
  const query = useQuery(readQuery(getContractLimit, {}));
  return (
    <Page
      title={t`随意契約の限度額`}
      lead={t`共同調達で自治体が契約する額（税込み）がこの額を超えると、その共同調達のページで知らせます。`}
      trail={trailOf()}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer query={query}>{(found) => <Limit found={found} />}</Answer>
    </Page>
  );
}

function Limit({ found }: { found: ContractLimit }) {
  const { desk } = useMe();
  const client = useQueryClient();
  const byLaw = () =>
    call(setContractLimit, { own: null }).then(() => readAgain(client, getContractLimit, getPurchase));
  return (
    <>
      <Facts
        facts={[
          [t`いまの限度額`, yen(found.limit)],
          [t`地方自治法施行令（別表第五 第六号）の額`, yen(found.byLaw)],
          [t`自治体の規則の額`, found.own === null ? t`入力なし` : yen(found.own)],
        ]}
      />
      {desk?.roles.includes('municipality-admin') && (
        <>
          <Suspense>
            <LimitForm key={found.own} found={found} />
          </Suspense>
          {found.own !== null && (
            <ButtonRow>
              <ActionButton action={byLaw}>{t`施行令の額に戻す`}</ActionButton>
            </ButtonRow>
          )}
        </>
      )}
    </>
  );
}
