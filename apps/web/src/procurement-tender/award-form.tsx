import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { PurchaseId } from '#contracts';
import { awardQuote, type ComparedQuote } from '#contracts/procurement';
import { getPurchase, getQuotes, listPurchases } from '#operations/procurement';
import { readAgain } from '../api/queries.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { Select } from '../forms/select.js';
import { TextArea } from '../forms/text-area.js';
import { useOperationForm } from '../forms/use-form.js';

/** Chooses a quote, with the reason: the purchase goes on to 事業者決定. */
export function AwardForm({ purchase, quotes }: { purchase: PurchaseId; quotes: readonly ComparedQuote[] }) {
  const client = useQueryClient();
  const form = useOperationForm(awardQuote, {
    given: { purchase },
    refusals: {
      'date-in-future': 'on',
      'step-before-last': 'on',
      'quote-not-found': 'quote',
      'quote-expired': 'quote',
    },
    onDone: () => readAgain(client, getPurchase, getQuotes, listPurchases),
  });
  return (
    <Form form={form} submit={t`この見積に決める`}>
      <p>{t`「事業者決定」の段階に進みます。元には戻せません。参加する自治体に、見積の比較が見えるようになります。`}</p>
      <Select
        form={form}
        name="quote"
        label={t`決めた見積`}
        options={quotes.map(({ key, vendor }) => ({ value: key, label: vendor }))}
      />
      <TextArea form={form} name="reason" label={t`決めた理由`} hint={t`参加する自治体に見えます。1,000字まで。`} />
      <DateField form={form} name="on" label={t`決めた日`} />
    </Form>
  );
}
