import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import type { OutputOf } from '#contracts';
import type { BankAccount, getBilling as Getting, Purchase } from '#contracts/procurement';
import { getBilling } from '#operations/procurement';
import { readQuery } from '../api/queries.js';
import { Button, ButtonRow } from '../components/button.js';
import { Facts } from '../components/facts.js';
import { leads } from '../procurement/purchases.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { nameIn } from '../texts/network.js';
import { accountKinds, type Act } from './billing.js';

/** Who bills and within how many days is paid, on invoices from now on; whoever bills says so. */
export function BillingTerms({ purchase, onAct }: { purchase: Purchase; onAct: (act: Act) => void }) {
  const { desk } = useMe();
  const query = useQuery(readQuery(getBilling, { purchase: purchase.purchase }));
  return (
    <section className="section" aria-labelledby="terms">
      <h2 id="terms">{t`請求の条件`}</h2>
      <Answer query={query}>
        {(billing) => (
          <>
            <Terms billing={billing} />
            {leads(purchase, desk) && (
              <ButtonRow>
                <Button onClick={() => onAct({ what: 'terms' })}>{t`請求の条件を決める`}</Button>
              </ButtonRow>
            )}
          </>
        )}
      </Answer>
    </section>
  );
}

function Terms({ billing: { billedBy, terms } }: { billing: OutputOf<typeof Getting> }) {
  const who = billedBy === 'lead' ? t`代表団体` : t`事業者`;
  if (!terms) return <p>{t`請求する人（${who}）の名前と住所は、まだ決まっていません。`}</p>;
  return (
    <Facts
      facts={[
        [t`請求する人`, terms.issuerName],
        [t`住所`, terms.issuerAddress],
        [t`登録番号（適格請求書発行事業者）`, terms.registrationNumber ?? t`なし（適格請求書ではありません）`],
        [
          t`支払いの期限`,
          terms.agreedInWriting
            ? t`請求書が届いた日（検収が後のときは検収の日）から30日以内`
            : t`請求書が届いた日（検収が後のときは検収の日）から15日以内`,
        ],
        [t`振込先`, terms.account ? accountPhrase(terms.account) : t`請求書に載せない`],
      ]}
    />
  );
}

const accountPhrase = ({ bank, branch, kind, number, holder }: BankAccount): string =>
  [bank, branch, nameIn(accountKinds(), kind), number, holder].join(' ');
