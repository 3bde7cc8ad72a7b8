import { t } from '@lingui/core/macro';
import { useController } from 'react-hook-form';
import type { RequestOf } from '#contracts';
import type { setCourseVisibility } from '#contracts/catalog';
import { FieldGroup } from '../forms/field-frame.js';
import { useField } from '../forms/use-field.js';
import type { FormOf } from '../forms/use-form.js';
import { BuyersField } from './buyers-field.js';
import { NamedMunicipalities } from './named-municipalities.js';

type Values = RequestOf<typeof setCourseVisibility>;

/** Nobody else, some municipalities by name, the buyers of a joint purchase, or the whole network. */
export function VisibilityField({ form }: { form: FormOf<Values> }) {
  const label = t`見られる人`;
  const name = 'visibility';
  const { field } = useController({ control: form.control, name });
  const chosen = field.value;
  const { id, mistake } = useField({ form, name, label }, 'choice');
  const kinds = [
    { to: 'own', label: t`自分の自治体だけ`, value: { to: 'own' } },
    {
      to: 'municipalities',
      label: t`名前を挙げた自治体`,
      value: { to: 'municipalities', municipalities: chosen.to === 'municipalities' ? chosen.municipalities : [] },
    },
    {
      to: 'buyers',
      label: t`共同調達に参加した自治体`,
      value: { to: 'buyers', purchase: chosen.to === 'buyers' ? chosen.purchase : '' },
    },
    { to: 'network', label: t`ネットワークのすべての自治体`, value: { to: 'network' } },
  ] as const satisfies readonly { to: string; label: string; value: Values['visibility'] }[];
  return (
    <>
      <FieldGroup id={id} label={label} mistake={mistake}>
        {kinds.map((kind, place) => (
          <label key={kind.to} className="check">
            <input
              type="radio"
              name={`${form.id}${name}`}
              id={place === 0 ? id : undefined}
              checked={chosen.to === kind.to}
              onChange={() => field.onChange(kind.value)}
              onBlur={field.onBlur}
            />
            {kind.label}
          </label>
        ))}
      </FieldGroup>
      {chosen.to === 'municipalities' && (
        <NamedMunicipalities
          form={form}
          codes={chosen.municipalities}
          onChange={(municipalities) => field.onChange({ to: 'municipalities', municipalities })}
        />
      )}
      {chosen.to === 'buyers' && <BuyersField form={form} />}
    </>
  );
}
