import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf, PurchaseId } from '#contracts';
import {
  issueInvoices,
  payInvoice,
  receiveInvoice,
  setBillingTerms,
  settlePurchase,
  withdrawInvoice,
  type Invoice,
} from '#contracts/procurement';
import { getBilling, getSettlement } from '#operations/procurement';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { Button, ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { Checkbox, Radios } from '../forms/choices.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { asCode, asDigits, asText } from '../forms/read.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { Answer } from '../shell/answer.js';
import { dayLabel, today } from '../texts/dates.js';
import { yen } from '../texts/figures.js';
import { accountKinds, invoiceCount, type Act } from './billing.js';

interface Props {
  purchase: PurchaseId;
  onDone: (what: string) => Promise<void>;
}

/** What the page asks before it does something. */
export function ActForm({ act, ...props }: Props & { act: Act }) {
  switch (act.what) {
    case 'terms':
      return <Terms {...props} />;
    case 'issue':
      return <Issue {...props} />;
    case 'arrival':
      return <Arrival {...props} invoice={act.invoice} />;
    case 'payment':
      return <Payment {...props} invoice={act.invoice} />;
    case 'withdrawal':
      return <Withdrawal {...props} invoice={act.invoice} />;
    case 'settle':
      return <Settle {...props} />;
  }
}

/** Nothing typed is said to be nothing. */
const orNothing = (read: (typed: string) => unknown) => (typed: string) => read(typed) ?? null;

function Terms({ purchase, onDone }: Props) {
  const query = useQuery(readQuery(getBilling, { purchase }));
  return (
    <Answer query={query}>{(billing) => <TermsForm purchase={purchase} billing={billing} onDone={onDone} />}</Answer>
  );
}

function TermsForm({ purchase, billing, onDone }: Props & { billing: OutputOf<typeof getBilling> }) {
  const { billedBy, terms } = billing;
  const [hasAccount, setHasAccount] = useState(Boolean(terms?.account));
  const form = useOperationForm(setBillingTerms, {
    given: { purchase, ...(!hasAccount && { account: null }) },
    defaults: terms ?? { agreedInWriting: true },
    refusals: { 'invalid-registration-number': 'registrationNumber' },
    onDone: () => onDone(t`請求の条件を残しました。`),
  });
  return (
    <Form form={form} submit={t`請求の条件を残す`}>
      <p>{t`これから発行する請求書に、このまま載ります。発行済みの請求書は変わりません。`}</p>
      <TextField
        form={form}
        name="issuerName"
        label={t`請求する人の名前`}
        hint={billedBy === 'lead' ? t`例：○○市長` : t`契約した事業者の名前です。`}
        maxLength={100}
      />
      <TextField form={form} name="issuerAddress" label={t`請求する人の住所`} maxLength={200} />
      <TextField
        form={form}
        name="registrationNumber"
        label={t`登録番号`}
        hint={t`適格請求書発行事業者の番号です。Tと13桁の数字。ないときは空けてください。`}
        optional
        read={orNothing(asCode)}
        size="medium"
        autoComplete="off"
        maxLength={20}
      />
      <Checkbox
        form={form}
        name="agreedInWriting"
        label={t`支払いの時期を、契約書に書いた`}
        hint={t`書いたときは30日以内、書いていないときは15日以内が期限です。`}
      />
      {hasAccount && (
        <>
          <TextField form={form} name="account.bank" label={t`銀行の名前`} maxLength={50} />
          <TextField form={form} name="account.branch" label={t`支店の名前`} maxLength={50} />
          <Radios form={form} name="account.kind" label={t`口座の種類`} options={accountKinds()} />
          <TextField
            form={form}
            name="account.number"
            label={t`口座番号`}
            hint={t`7桁の数字。少ないときは、前に0をつけます。`}
            read={asDigits}
            size="medium"
            inputMode="numeric"
            autoComplete="off"
            maxLength={10}
          />
          <TextField
            form={form}
            name="account.holder"
            label={t`口座の名義（カタカナ）`}
            hint={t`通帳のとおりに。例：○○シ カイケイカンリシャ`}
            read={(typed) => asCode(typed.toUpperCase())}
            autoComplete="off"
            maxLength={48}
          />
        </>
      )}
      <ButtonRow>
        <Button kind="text" onClick={() => setHasAccount(!hasAccount)}>
          {hasAccount ? t`振込先を載せない` : t`振込先を請求書に載せる`}
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** First what would be issued, then issuing it. */
function Issue({ purchase, onDone }: Props) {
  const [shown, setShown] = useState<{ on: string; answer: OutputOf<typeof issueInvoices> } | null>(null);
  const form = useOperationForm(issueInvoices, {
    given: { purchase, dryRun: true },
    defaults: { on: today() },
    refusals: { 'date-in-future': 'on', 'step-before-last': 'on' },
    onDone: (answer, { on }) => setShown({ on, answer }),
  });
  return (
    <>
      <Form form={form} submit={t`発行するものを確かめる`}>
        <DateField form={form} name="on" label={t`発行日`} />
      </Form>
      {shown && <Shown key={shown.on} {...shown} purchase={purchase} onDone={onDone} />}
    </>
  );
}

function Shown(props: Props & { on: string; answer: OutputOf<typeof issueInvoices> }) {
  const { purchase, on, answer, onDone } = props;
  const { issued, net, tax, total, already, tooEarly } = answer;
  const [day, count] = [dayLabel(on), invoiceCount(issued)];
  const [sum, without, added] = [yen(total), yen(net), yen(tax)];
  const [before, later] = [invoiceCount(already), invoiceCount(tooEarly)];
  const issue = async () => {
    await call(issueInvoices, { purchase, on, dryRun: false, shown: { issued, total } });
    await onDone(t`請求書を発行しました。`);
  };
  return (
    <>
      <Notice role="status" title={issued > 0 ? t`${day}に、${count}を発行します` : t`発行するものは、ありません`}>
        {issued > 0 && <p>{t`合計${sum}（税抜${without}、消費税${added}）`}</p>}
        {already > 0 && <p>{t`発行済み：${before}`}</p>}
        {tooEarly > 0 && (
          <p>{t`まだ発行できないもの（「請求」の段階の前、発行日より後に追加した席や取り消した請求書、発行日より後の年度の分）：${later}`}</p>
        )}
      </Notice>
      {issued > 0 && (
        <ButtonRow>
          <ActionButton kind="main" action={issue}>
            {t`発行する`}
          </ActionButton>
        </ButtonRow>
      )}
    </>
  );
}

function Arrival({ purchase, invoice: { invoice, number, arrivedOn }, onDone }: Props & { invoice: Invoice }) {
  const form = useOperationForm(receiveInvoice, {
    given: { purchase, invoice },
    defaults: { on: arrivedOn ?? today() },
    refusals: { 'date-in-future': 'on', 'arrival-before-issue': 'on' },
    onDone: () => onDone(t`請求書${number}が届いた日を残しました。`),
  });
  return (
    <Form form={form} submit={t`届いた日を残す`}>
      <p>{t`支払いの期限は、この日から数えます。`}</p>
      <DateField form={form} name="on" label={t`請求書が届いた日`} />
    </Form>
  );
}

function Payment({ purchase, invoice: { invoice, number, total }, onDone }: Props & { invoice: Invoice }) {
  const amount = yen(total);
  const form = useOperationForm(payInvoice, {
    given: { purchase, invoice },
    defaults: { on: today() },
    refusals: { 'date-in-future': 'on', 'payment-before-arrival': 'on' },
    onDone: () => onDone(t`請求書${number}を支払った日を残しました。`),
  });
  return (
    <Form form={form} submit={t`支払った日を残す`}>
      <p>{t`${amount}を支払った日です。まちがえたときは、取り消せます。`}</p>
      <DateField form={form} name="on" label={t`支払った日`} />
    </Form>
  );
}

/** Why an invoice is taken back. */
function Withdrawal({ purchase, invoice: { invoice, number }, onDone }: Props & { invoice: Invoice }) {
  const form = useOperationForm(withdrawInvoice, {
    given: { purchase, invoice },
    onDone: () => onDone(t`請求書${number}を取り消しました。`),
  });
  return (
    <Form form={form} submit={t`請求書を取り消す`}>
      <p>{t`取り消した請求書は、取消済みとして残ります。同じ金額の請求書を、新しい番号で発行し直せます。`}</p>
      <TextField
        form={form}
        name="reason"
        label={t`取り消す理由`}
        hint={t`支払う自治体に見えます。例：請求する人の住所に誤りがあった`}
        maxLength={300}
      />
    </Form>
  );
}

function Settle({ purchase, onDone }: Props) {
  const query = useQuery(readQuery(getSettlement, { purchase }));
  return <Answer query={query}>{({ open }) => <SettleForm purchase={purchase} open={open} onDone={onDone} />}</Answer>;
}

function SettleForm({ purchase, open, onDone }: Props & { open: number }) {
  const amount = yen(open);
  const form = useOperationForm(settlePurchase, {
    given: { purchase, open, ...(open === 0 && { reason: null }) },
    defaults: { on: today() },
    refusals: { 'date-in-future': 'on', 'step-before-last': 'on', 'invoices-open': 'reason' },
    onDone: () => onDone(t`精算しました。`),
  });
  return (
    <Form form={form} submit={t`精算する`}>
      <p>{t`表の数を、この日のものとして残します。元には戻せません。`}</p>
      <DateField form={form} name="on" label={t`精算する日`} />
      {open > 0 && (
        <TextField
          form={form}
          name="reason"
          label={t`未払いがあっても精算する理由`}
          hint={t`${amount}が、まだ支払われていません。精算のあとも支払いは残せます。`}
          read={orNothing(asText)}
          maxLength={300}
        />
      )}
    </Form>
  );
}
