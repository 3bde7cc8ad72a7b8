import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useFieldArray } from 'react-hook-form';
import type { PurchaseId } from '#contracts';
import { setAwardCriteria, type AwardCriterion } from '#contracts/procurement';
import { getQuotes } from '#operations/procurement';
import { readAgain } from '../api/queries.js';
import { Button, ButtonRow } from '../components/button.js';
import { Form } from '../forms/form.js';
import { NumberField, TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';

const MOST = 10;

/** By what quotes are weighed. */
export function CriteriaForm({ purchase, criteria }: { purchase: PurchaseId; criteria: readonly AwardCriterion[] }) {
  const client = useQueryClient();
  const form = useOperationForm(setAwardCriteria, {
    given: { purchase },
    defaults: { criteria: criteria.length > 0 ? [...criteria] : [{}] },
    refusals: { 'criterion-twice': 'criteria.0.name' },
    onDone: () => readAgain(client, getQuotes),
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'criteria' });
  return (
    <Form form={form} submit={t`評価基準を決める`}>
      {fields.map(({ id }, place) => {
        const number = place + 1;
        return (
          <fieldset key={id} className="group-item">
            <legend>{t`評価基準${number}`}</legend>
            <TextField
              form={form}
              name={`criteria.${place}.name`}
              label={t`評価基準${number}の名前`}
              hint={t`例：価格、使いやすさ、障害への対応`}
              maxLength={60}
            />
            <NumberField form={form} name={`criteria.${place}.weight`} label={t`評価基準${number}の重み（1～100）`} />
            {fields.length > 1 && (
              <p>
                <Button kind="text" onClick={() => remove(place)}>{t`評価基準${number}を消す`}</Button>
              </p>
            )}
          </fieldset>
        );
      })}
      {fields.length < MOST && (
        <ButtonRow>
          <Button onClick={() => append({} as never)}>{t`評価基準を足す`}</Button>
        </ButtonRow>
      )}
    </Form>
  );
}
