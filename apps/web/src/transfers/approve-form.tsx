import { t } from '@lingui/core/macro';
import { approveTransfers } from '#contracts/registry';
import { Checkboxes } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { useOperationForm } from '../forms/use-form.js';
import { dayLabel, today } from '../texts/dates.js';
import { people } from '../texts/figures.js';
import { pathOf, type TransferList } from './transfers.js';

/** Approves the list as it was read, and says which emptied departments close. */
export function ApproveForm({ list, onDone }: { list: TransferList; onDone: (what: string) => Promise<void> }) {
  const { transferList, version, on, counts, empties } = list;
  const form = useOperationForm(approveTransfers, {
    given: { transferList, version },
    defaults: { closes: [] },
    onDone: () => onDone(t`承認しました。`),
  });
  const [day, them] = [dayLabel(on), people(counts.rows - counts.unchanged)];
  return (
    <Form form={form} submit={t`承認する`}>
      <p>
        {on > today()
          ? t`${day}の0時に、${them}の所属が変わります。その前までは、取りやめられます。`
          : t`発令日（${day}）が来ているので、すぐに${them}の所属が変わります。元に戻すには、新しい異動表が要ります。`}
      </p>
      {empties.length > 0 && (
        <Checkboxes
          form={form}
          name="closes"
          label={t`閉じる部署`}
          hint={t`だれもいなくなる部署です。印を付けた部署を、前の日で閉じます。`}
          options={empties.map(({ department, path }) => ({ value: department, label: pathOf(path) }))}
          optional
        />
      )}
    </Form>
  );
}
