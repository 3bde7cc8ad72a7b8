import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { PurchaseId } from '#contracts';
import { evaluateQuote, type AwardCriterion, type ComparedQuote } from '#contracts/procurement';
import { getQuotes } from '#operations/procurement';
import { readAgain } from '../api/queries.js';
import { Button } from '../components/button.js';
import { Form } from '../forms/form.js';
import { NumberField, TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';

interface Props {
  purchase: PurchaseId;
  quote: ComparedQuote;
  criteria: readonly AwardCriterion[];
  onDone: () => void;
}

/** Points of a quote, criterion by criterion, and why. */
export function EvaluationForm({ purchase, quote: { key, evaluation }, criteria, onDone }: Props) {
  const client = useQueryClient();
  const form = useOperationForm(evaluateQuote, {
    given: { purchase, key },
    defaults: { evaluation: criteria.map((_, place) => evaluation?.[place] ?? { note: '' }) },
    onDone: async () => {
      await readAgain(client, getQuotes);
      onDone();
    },
  });
  return (
    <Form form={form} submit={t`評価を残す`} actions={<Button onClick={onDone}>{t`やめる`}</Button>}>
      {criteria.map(({ name }, place) => (
        <fieldset key={name} className="group-item">
          <legend>{name}</legend>
          <NumberField form={form} name={`evaluation.${place}.points`} label={t`${name}の点（0～10）`} />
          <TextField
            form={form}
            name={`evaluation.${place}.note`}
            label={t`${name}の点の理由`}
            read={(typed) => typed.trim()}
            optional
            maxLength={200}
          />
        </fieldset>
      ))}
    </Form>
  );
}
