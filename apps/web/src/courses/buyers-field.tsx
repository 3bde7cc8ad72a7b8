import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import type { RequestOf } from '#contracts';
import type { setCourseVisibility } from '#contracts/catalog';
import { listPurchases } from '#operations/procurement';
import { everyItem } from '../api/every-item.js';
import { Select } from '../forms/select.js';
import type { FormOf } from '../forms/use-form.js';

/** The joint purchase whose buyers see a course. */
export function BuyersField({ form }: { form: FormOf<RequestOf<typeof setCourseVisibility>> }) {
  const { data = [] } = useQuery({
    queryKey: [listPurchases.name, 'every'],
    queryFn: () => everyItem(listPurchases, {}),
  });
  return (
    <Select
      form={form}
      name="visibility.purchase"
      label={t`どの共同調達か`}
      hint={t`自分の自治体が代表しているか、参加しているものを選んでください。席数が確定すると、参加した自治体に見えます。`}
      options={data.map(({ purchase, title }) => ({ value: purchase, label: title }))}
    />
  );
}
