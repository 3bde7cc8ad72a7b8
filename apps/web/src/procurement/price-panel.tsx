import { t } from '@lingui/core/macro';
import { useEffect, useRef, useState } from 'react';
import type { LivePrice, Purchase } from '#contracts/procurement';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { Progress } from '../components/progress.js';
import { useMe } from '../session/me.js';
import { seatsLabel, yen } from '../texts/figures.js';
import { nextPhrase, pricePhrase, savingPhrase } from './price-phrase.js';
import { isSurveyed, leads, ownOf } from './purchases.js';
import { YearBills } from './year-bills.js';

/** What the declared seats cost now, and the own part of it; while members declare, it follows them. */
export function PricePanel({ purchase }: { purchase: Purchase }) {
  const { desk } = useMe();
  const { price, sealed } = purchase;
  return (
    <section className="section" aria-labelledby="price">
      <h2 id="price">{t`いまの価格`}</h2>
      {sealed && (
        <Notice title={t`席数は非公開です`}>
          <p>
            {leads(purchase, desk)
              ? t`ほかの自治体の席数は、参加が確定するまで代表団体にも見えません。3団体以上が席数を示すと、合計と単価が見えます。`
              : t`ほかの自治体の席数は見えません。合計と単価は、参加が確定したあと、3団体以上の参加があるときに見えます。`}
          </p>
        </Notice>
      )}
      {price ? <Price price={price} /> : <NoPrice purchase={purchase} />}
      <YearBills id="price-years" title={t`年度ごとの額（全員の合計）`} years={price?.years ?? []} />
      <OwnPart purchase={purchase} />
    </section>
  );
}

function Price({ price }: { price: LivePrice }) {
  const { seats, next } = price;
  return (
    <div className="price-box">
      <p className="price-now">{pricePhrase(price)}</p>
      {next ? (
        <Progress label={t`次の価格帯まで`} value={seats} max={seats + next.seatsMissing} text={nextPhrase(price)} />
      ) : (
        <p>{nextPhrase(price)}</p>
      )}
      <Change price={price} />
      <p className="screen-only">{t`席数が変わると、この価格は自動で新しくなります。`}</p>
    </div>
  );
}

/** Says what changed while the page was open: numbers do not jump unnoticed. */
function Change({ price }: { price: LivePrice }) {
  const last = useRef(price);
  const [changed, setChanged] = useState<readonly [before: LivePrice, now: LivePrice] | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = price;
    if (before.seats !== price.seats || before.unitPrice !== price.unitPrice) setChanged([before, price]);
  }, [price]);
  return (
    <p role="status" className="price-change screen-only">
      {changed && changePhrase(...changed)}
    </p>
  );
}

function changePhrase(before: LivePrice, now: LivePrice): string {
  const [was, is] = [pricePhrase(before), pricePhrase(now)];
  return t`変わりました。前：${was}、いま：${is}`;
}

function NoPrice({ purchase }: { purchase: Purchase }) {
  if (!isSurveyed(purchase))
    return <p>{t`意向調査が始まると、招いた自治体が席数を示せます。席数に応じた価格が、ここに出ます。`}</p>;
  if (purchase.buyers.length === 0)
    return <p>{t`席数を示した自治体は、まだありません。示すと、ここに価格が出ます。`}</p>;
  return null;
}

/** What the own municipality would pay, and save, to the yen. */
function OwnPart({ purchase }: { purchase: Purchase }) {
  const { desk } = useMe();
  const own = ownOf(purchase, desk);
  if (!own?.declared) return null;
  const { declared, offer } = own;
  return (
    <>
      <Facts
        facts={[
          [t`自分の席数`, seatsLabel(declared.seats)],
          [t`単独で買うときの単価`, yen(declared.standaloneUnitPrice)],
          ...(offer
            ? ([
                [t`自分の負担（税抜）`, yen(offer.net)],
                [t`単独で買うより`, savingPhrase(offer.saving)],
              ] as const)
            : []),
          ...(offer && offer.savingAtNext !== null
            ? ([[t`次の価格帯なら`, savingPhrase(offer.savingAtNext)]] as const)
            : []),
        ]}
      />
      <YearBills id="own-years" title={t`年度ごとの自分の負担`} years={offer?.years ?? []} />
    </>
  );
}
