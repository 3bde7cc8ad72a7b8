import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { setContractLimit, type ContractLimit } from '#contracts/procurement';
import { getContractLimit, getPurchase } from '#operations/procurement';
import { readAgain } from '../api/queries.js';
import { Form } from '../forms/form.js';
import { NumberField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';

/** What the municipality's own rules say. */
export function ContractLimitForm({ found }: { found: ContractLimit }) {
  const client = useQueryClient();
  const form = useOperationForm(setContractLimit, {
    defaults: { own: found.own },
    refusals: { 'limit-above-law': 'own' },
    onDone: () => readAgain(client, getContractLimit, getPurchase),
  });
  return (
    <Form form={form} submit={t`限度額を決める`}>
      <NumberField
        form={form}
        name="own"
        label={t`自治体の規則の額（円）`}
        hint={t`契約規則が施行令より低い額を決めているときに入力します。`}
      />
    </Form>
  );
}
