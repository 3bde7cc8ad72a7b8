import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { enterQuote, type ComparedQuote, type Purchase } from '#contracts/procurement';
import { getQuotes } from '#operations/procurement';
import { call } from '../api/call.js';
import { readAgain } from '../api/queries.js';
import { Button, ButtonRow } from '../components/button.js';
import { newId } from '../device/new-id.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { TextArea } from '../forms/text-area.js';
import { NumberField, TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { wholeTermPhrase } from '../procurement/price-phrase.js';

const { note, documentName } = enterQuote.input.shape;
/** The note and the document's name may be left empty. */
const QuoteText = enterQuote.input
  .omit({ purchase: true, key: true })
  .extend({ note: note.default(''), documentName: documentName.default(null) });

const MOST_TIERS = 50;

interface Props {
  purchase: Purchase;
  /** To be corrected; left out: a new one. */
  quote?: ComparedQuote;
  onDone: () => void;
}

/** What a vendor asks. */
export function QuoteForm({ purchase: found, quote, onDone }: Props) {
  const client = useQueryClient();
  const { purchase } = found;
  const whole = wholeTermPhrase(found);
  const [key] = useState(() => quote?.key ?? newId());
  const form = useForm({
    schema: QuoteText,
    defaults: quote
      ? {
          vendor: quote.vendor,
          tiers: quote.tiers,
          fixedFee: quote.fixedFee,
          validUntil: quote.validUntil,
          note: quote.note,
          documentName: quote.documentName ?? '',
        }
      : { tiers: [{ from: 1 }] },
    refusals: { 'tiers-gap': 'tiers.0.from', 'tiers-unsorted': 'tiers.0.from', 'tier-twice': 'tiers.0.from' },
    send: (text) => call(enterQuote, { purchase, key, ...text }),
    onDone: async () => {
      await readAgain(client, getQuotes);
      onDone();
    },
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'tiers' });
  return (
    <Form form={form} submit={t`見積を残す`} actions={<Button onClick={onDone}>{t`やめる`}</Button>}>
      <TextField form={form} name="vendor" label={t`事業者の名前`} maxLength={100} />
      {fields.map(({ id }, place) => {
        const number = place + 1;
        return (
          <fieldset key={id} className="group-item">
            <legend>{t`価格帯${number}`}</legend>
            <NumberField form={form} name={`tiers.${place}.from`} label={t`価格帯${number}：何席から`} />
            <NumberField
              form={form}
              name={`tiers.${place}.unitPrice`}
              label={t`価格帯${number}：1席の単価（税抜き、円）`}
              hint={whole}
            />
            {fields.length > 1 && (
              <p>
                <Button kind="text" onClick={() => remove(place)}>{t`価格帯${number}を消す`}</Button>
              </p>
            )}
          </fieldset>
        );
      })}
      {fields.length < MOST_TIERS && (
        <ButtonRow>
          <Button onClick={() => append({} as never)}>{t`価格帯を足す`}</Button>
        </ButtonRow>
      )}
      <NumberField
        form={form}
        name="fixedFee"
        label={t`固定費（税抜き、円）`}
        hint={t`${whole}なければ0と入力します。`}
      />
      <DateField form={form} name="validUntil" label={t`見積の有効期限`} />
      <TextField
        form={form}
        name="documentName"
        label={t`見積書の名前`}
        hint={t`庁内で保管している見積書の名前です。`}
        optional
        maxLength={100}
      />
      <TextArea
        form={form}
        name="note"
        label={t`見積のメモ`}
        hint={t`500字まで。事業者の担当者の名前は書かないでください。`}
        optional
      />
    </Form>
  );
}
