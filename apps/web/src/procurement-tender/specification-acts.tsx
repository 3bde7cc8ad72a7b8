import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { Purchase } from '#contracts/procurement';
import {
  agreeSpecification,
  getPurchase,
  getSpecification,
  listPurchases,
  listSharedSpecifications,
  shareSpecification,
} from '#operations/procurement';
import { call } from '../api/call.js';
import { readAgain } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { actsForBuyer, isLead, ownOf } from '../procurement/purchases.js';
import { useMe } from '../session/me.js';

/** What the office does with a version: agree to the newest as a buyer, share it as the lead. */
export function SpecificationActs(props: { purchase: Purchase; version: number; shared: boolean }) {
  const { purchase: found, version, shared } = props;
  const { purchase, specification, frozen } = found;
  const { desk } = useMe();
  const client = useQueryClient();
  const own = ownOf(found, desk);
  const isNewest = version === specification?.version;
  const agree = () =>
    call(agreeSpecification, { purchase, specification: version }).then(() =>
      readAgain(client, getPurchase, listPurchases),
    );
  const share = () =>
    call(shareSpecification, { purchase, specification: version, shared: !shared }).then(() =>
      readAgain(client, getSpecification, listSharedSpecifications),
    );
  const mayAgree = actsForBuyer(desk) && own && isNewest && !frozen && own.agreedVersion !== version;
  if (!mayAgree && !isLead(found, desk)) return null;
  return (
    <ButtonRow>
      {mayAgree && (
        <ConfirmButton
          kind="main"
          doKind="main"
          label={t`第${version}版に合意する`}
          title={t`仕様書の第${version}版に合意しますか`}
          action={agree}
        >
          <p>{t`全員が最新の版に合意すると、代表団体が参加を確定できます。新しい版が出たときは、もう一度合意します。`}</p>
        </ConfirmButton>
      )}
      {isLead(found, desk) &&
        (shared ? (
          <ActionButton action={share}>{t`共有をやめる`}</ActionButton>
        ) : (
          <ConfirmButton
            label={t`ほかの自治体と共有する`}
            doKind="main"
            title={t`この版を、参加自治体すべてと共有しますか`}
            action={share}
          >
            <p>{t`参加自治体の担当者と監査、事務局が読めて、自分の仕様書のもとにできます。あとで共有をやめても、もとにした仕様書は残ります。`}</p>
          </ConfirmButton>
        ))}
    </ButtonRow>
  );
}
