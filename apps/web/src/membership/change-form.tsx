import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { OutputOf } from '#contracts';
import { changeMembership, getMembership, listMembers } from '#contracts/registry';
import { readAgain } from '../api/queries.js';
import { Radios } from '../forms/choices.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';

interface Props {
  membership: OutputOf<typeof getMembership>;
  onDone: (sentence: string) => void;
}

/** The secretariat notes that a member rests, goes on or leaves. */
export function ChangeForm({ membership: { municipality, entries }, onDone }: Props) {
  const last = entries.at(-1)?.standing;
  const options = [
    ...(last === 'joined' ? [{ value: 'suspended', label: t`休止` }] : []),
    ...(last === 'suspended' ? [{ value: 'joined', label: t`再開（参加）` }] : []),
    ...(last === 'joined' || last === 'suspended' ? [{ value: 'left', label: t`退会` }] : []),
  ];
  if (options.length === 0) return null;
  return (
    <section className="section" aria-labelledby="change">
      <h2 id="change">{t`休止・再開・退会を記録する`}</h2>
      <p>{t`その自治体の申し出によって記録します。その自治体の人は、これまでの自分たちの記録を、これからも使えます。`}</p>
      <Fields key={entries.length} municipality={municipality} options={options} onDone={onDone} />
    </section>
  );
}

interface FieldsProps extends Pick<Props, 'onDone'> {
  municipality: Props['membership']['municipality'];
  options: readonly { value: string; label: string }[];
}

function Fields({ municipality, options, onDone }: FieldsProps) {
  const client = useQueryClient();
  const form = useOperationForm(changeMembership, {
    given: { municipality },
    refusals: { 'standing-impossible': 'standing', 'entry-before-last': 'on' },
    onDone: async () => {
      onDone(t`記録しました。`);
      await readAgain(client, getMembership, listMembers);
    },
  });
  return (
    <Form form={form} submit={t`記録する`}>
      <Radios form={form} name="standing" label={t`新しい状態`} options={options} />
      <DateField form={form} name="on" label={t`いつから`} />
      <TextField form={form} name="reason" label={t`理由`} />
    </Form>
  );
}
