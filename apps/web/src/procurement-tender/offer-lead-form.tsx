import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { offerLead, type Purchase } from '#contracts/procurement';
import { getPurchase } from '#operations/procurement';
import { readAgain } from '../api/queries.js';
import { Form } from '../forms/form.js';
import { Select } from '../forms/select.js';
import { useOperationForm } from '../forms/use-form.js';

/** Asks another buyer to lead. */
export function OfferLeadForm({ purchase: { purchase, buyers, lead } }: { purchase: Purchase }) {
  const client = useQueryClient();
  const form = useOperationForm(offerLead, {
    given: { purchase },
    onDone: () => readAgain(client, getPurchase),
  });
  const others = buyers.filter(({ municipality }) => municipality !== lead);
  if (others.length === 0) return <p>{t`ほかに参加する自治体がないので、交代できません。`}</p>;
  return (
    <Form form={form} submit={t`交代を申し出る`}>
      <Select
        form={form}
        name="newLead"
        label={t`次の代表団体`}
        hint={t`その自治体が引き受けると、交代します。それまでは、いまの代表団体のままです。`}
        options={others.map(({ municipality, municipalityName }) => ({ value: municipality, label: municipalityName }))}
      />
    </Form>
  );
}
