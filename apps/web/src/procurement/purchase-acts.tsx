import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { freezePurchase, movePurchase, type Purchase, type PurchaseState } from '#contracts/procurement';
import { getQuotes } from '#operations/procurement';
import { readQuery } from '../api/queries.js';
import { AskButton } from '../components/ask-button.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { useOperationForm } from '../forms/use-form.js';
import { today } from '../texts/dates.js';
import { municipalities, seatsLabel, yen } from '../texts/figures.js';
import { nameIn } from '../texts/network.js';
import { isSurveyed, purchaseAddress, states } from './purchases.js';

interface Props {
  purchase: Purchase;
  after: (sentence: string) => Promise<void>;
}

/** What the lead does next: each act is asked once more, with the day on which it was done. */
export function PurchaseActs({ purchase, next, after }: Props & { next: PurchaseState }) {
  const missing = isSurveyed(purchase) ? missingTo(purchase) : [];
  return (
    <>
      {missing.length > 0 && (
        <Notice title={t`参加を確定するには`}>
          <ul className="list">
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p>{t`ネットワークを退会した自治体は、待たなくても確定できます。`}</p>
        </Notice>
      )}
      <ButtonRow>
        {isSurveyed(purchase) && <Freeze purchase={purchase} after={after} />}
        <Next purchase={purchase} next={next} after={after} />
      </ButtonRow>
    </>
  );
}

/** The next state; the vendor and the settlement are decided on pages of their own. */
function Next({ purchase, next, after }: Props & { next: PurchaseState }) {
  switch (next) {
    case 'frozen':
      return null;
    case 'awarded':
      return <Award purchase={purchase} after={after} />;
    case 'settled':
      return (
        <ButtonLink
          kind="main"
          to={`${purchaseAddress(purchase.purchase)}/invoices`}
        >{t`請求を確かめて精算する`}</ButtonLink>
      );
    default:
      return <Move purchase={purchase} state={next} after={after} />;
  }
}

/** One of the quotes is chosen; only where nobody entered any, the purchase goes on without. */
function Award({ purchase, after }: Props) {
  const query = useQuery(readQuery(getQuotes, { purchase: purchase.purchase }));
  return (
    <>
      <ButtonLink
        kind="main"
        to={`${purchaseAddress(purchase.purchase)}/quotes`}
      >{t`見積を比べて事業者を決める`}</ButtonLink>
      {query.data?.quotes.length === 0 && <Move purchase={purchase} state="awarded" after={after} />}
    </>
  );
}

/** What has to be there before it can be fixed who takes part: of members, which the platform knows. */
function missingTo({ buyers, specification }: Purchase): string[] {
  const newest = specification?.version;
  const names = namesOf(buyers.filter(({ agreedVersion }) => agreedVersion !== newest));
  const unconfirmed = namesOf(buyers.filter(({ outdated }) => outdated));
  return [
    ...(buyers.length === 0 ? [t`席数を示した自治体は、まだありません。`] : []),
    ...(newest === undefined ? [t`仕様書は、まだ公開されていません。`] : []),
    ...(unconfirmed === '' ? [] : [t`新しい条件で席数を示し直していない自治体：${unconfirmed}`]),
    ...(newest !== undefined && names !== '' ? [t`最新の仕様書に合意していない自治体：${names}`] : []),
  ];
}

const namesOf = (buyers: Purchase['buyers']): string =>
  buyers.map(({ municipalityName }) => municipalityName).join(t`、`);

const ofTheDay = { 'date-in-future': 'on', 'step-before-last': 'on' } as const;

type MoveProps = Props & { state: PurchaseState };

function Move(props: MoveProps) {
  const name = nameIn(states(), props.state);
  const kind = props.state === 'specified' || props.state === 'awarded' ? 'outline' : 'main';
  return (
    <AskButton key={name} kind={kind} label={t`「${name}」に進める`} title={t`「${name}」に進めますか`}>
      {() => <MoveForm {...props} />}
    </AskButton>
  );
}

function MoveForm({ purchase: { purchase }, state, after }: MoveProps) {
  const name = nameIn(states(), state);
  const form = useOperationForm(movePurchase, {
    given: { purchase, state: state as 'surveying' },
    defaults: { on: today() },
    refusals: ofTheDay,
    onDone: () => after(t`「${name}」に進めました。`),
  });
  return (
    <Form form={form} submit={t`「${name}」に進める`}>
      {state === 'awarded' && <p>{t`見積を入力しないで進めると、事業者の名前と決めた理由は残りません。`}</p>}
      <p>{state === 'surveying' ? t`招いた自治体が、席数を示せるようになります。` : t`前の段階には戻せません。`}</p>
      <DateField form={form} name="on" label={t`この段階になった日`} />
    </Form>
  );
}

function Freeze(props: Props) {
  return (
    <AskButton kind="main" label={t`参加を確定する`} title={t`参加と席数を確定しますか`}>
      {() => <FreezeForm {...props} />}
    </AskButton>
  );
}

/** Whoever freezes sees the sum; with another one in between, the platform refuses. */
function FreezeForm({ purchase: found, after }: Props) {
  // As it was when the question was opened, whatever is read meanwhile.
  const [{ purchase, buyers, price, fixedFee, terms }] = useState(found);
  const form = useOperationForm(freezePurchase, {
    given: { purchase, seats: price?.seats ?? null, terms },
    defaults: { on: today() },
    refusals: ofTheDay,
    onDone: () => after(t`参加と席数を確定しました。`),
  });
  return (
    <Form form={form} submit={t`参加を確定する`}>
      <p>{t`確定すると、席数も参加する自治体も変えられません。この席数で単価が決まり、全員の請求額が決まります。`}</p>
      <Facts
        facts={[
          [t`参加する自治体`, municipalities(buyers.length)],
          ...(price
            ? ([
                [t`合計の席数`, seatsLabel(price.seats)],
                [t`1席の単価（税抜）`, yen(price.unitPrice)],
                [t`全員の合計（税抜）`, yen(price.seats * price.unitPrice + fixedFee)],
              ] as const)
            : ([[t`合計の席数`, t`非公開です。確定すると、代表団体と事務局に見えます。`]] as const)),
        ]}
      />
      <DateField form={form} name="on" label={t`確定する日`} />
    </Form>
  );
}
