import { t } from '@lingui/core/macro';
import { useFieldArray } from 'react-hook-form';
import type { z } from 'zod';
import { Button } from '../components/button.js';
import { NumberField } from '../forms/text-field.js';
import { useField } from '../forms/use-field.js';
import type { PlanForm, PlanInput } from './plan-input.js';

const MOST = 50;

/** Price tiers, a row for each: from so many seats of all together, each seat costs so much. */
export function TierFields({ form }: { form: PlanForm }) {
  const { id, mistake: ofAll } = useField({ form, name: 'tiers', label: t`価格帯` }, 'list');
  // Mistakes of single rows stand at these.
  const mistake = Array.isArray(form.errorOf('tiers')) ? undefined : ofAll;
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'tiers' });
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={mistake ? 'field field-wrong' : 'field'}
      aria-describedby={mistake && `${id}-mistake`}
    >
      <legend>
        {t`価格帯`}
        <span className="field-hint">
          {t`全員の席数の合計で、全員の単価が決まります。席数の少ない順に、最初は1席から。単価は、席を使える期間の全体の額です。`}
        </span>
      </legend>
      {mistake && (
        <p id={`${id}-mistake`} className="mistake">
          {mistake}
        </p>
      )}
      {fields.map((field, place) => {
        const number = place + 1;
        return (
          <div key={field.id} className="tier-edited">
            <NumberField form={form} name={`tiers.${place}.from`} label={t`価格帯${number}：何席から`} />
            <NumberField
              form={form}
              name={`tiers.${place}.unitPrice`}
              label={t`価格帯${number}：1席の単価（円、税抜）`}
            />
            {fields.length > 1 && <Button kind="text" onClick={() => remove(place)}>{t`価格帯${number}を消す`}</Button>}
          </div>
        );
      })}
      {fields.length < MOST && (
        <Button
          kind="text"
          onClick={() => append({} as z.input<typeof PlanInput>['tiers'][number])}
        >{t`価格帯を足す`}</Button>
      )}
    </fieldset>
  );
}
