import { t } from '@lingui/core/macro';
import { useFieldArray } from 'react-hook-form';
import type { Audience } from '#contracts';
import { Button, ButtonRow } from '../components/button.js';
import { Select } from '../forms/select.js';
import { NumberField, TextField } from '../forms/text-field.js';
import type { PlanForm } from './plan-input.js';
import { kpiFigureOptions } from './kpi-figures.js';

const most = 20;

/** How what the programme is for is measured: each KPI with its definition, formula, base and target. */
export function KpiFields({ form, audience }: { form: PlanForm; audience: Audience }) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'plan.logicModel.kpis' });
  return (
    <section className="section" aria-labelledby="kpis">
      <h2 id="kpis">{t`指標（KPI）`}</h2>
      <p>{t`アウトプットやアウトカムを、何で測るかです。基準値は、まだ測っていなければ空けておきます。`}</p>
      {fields.map(({ id }, place) => (
        <Kpi key={id} form={form} audience={audience} place={place} onRemove={() => remove(place)} />
      ))}
      {fields.length < most && (
        <ButtonRow>
          <Button onClick={() => append({})}>{t`指標を足す`}</Button>
        </ButtonRow>
      )}
    </section>
  );
}

interface KpiProps {
  form: PlanForm;
  audience: Audience;
  place: number;
  onRemove: () => void;
}

function Kpi({ form, audience, place, onRemove }: KpiProps) {
  const name = `plan.logicModel.kpis.${place}` as const;
  const number = place + 1;
  return (
    <fieldset className="group-item">
      <legend>{t`指標${number}`}</legend>
      <TextField form={form} name={`${name}.name`} label={t`指標${number}の名前`} hint={t`例：実務活用率`} />
      <TextField
        form={form}
        name={`${name}.definition`}
        label={t`指標${number}の定義`}
        hint={t`例：修了から3か月後のアンケートで「活用した」と答えた人の割合`}
      />
      <TextField
        form={form}
        name={`${name}.formula`}
        label={t`指標${number}の算式`}
        hint={t`例：活用した人÷3か月後の有効な回答`}
      />
      <Select
        form={form}
        name={`${name}.figure`}
        label={t`指標${number}にあたる、成果の報告の数字`}
        hint={t`選ぶと、成果の報告で、その数字のそばに目標値が出ます。`}
        empty={t`報告の数字では測らない`}
        options={kpiFigureOptions(audience)}
        optional
      />
      <TextField
        form={form}
        name={`${name}.unit`}
        label={t`指標${number}の単位`}
        hint={t`例：%、人、件`}
        size="short"
      />
      <NumberField form={form} name={`${name}.base`} label={t`指標${number}の基準値`} optional />
      <NumberField form={form} name={`${name}.target`} label={t`指標${number}の目標値`} />
      <TextField
        form={form}
        name={`${name}.source`}
        label={t`指標${number}のデータ源`}
        hint={t`例：3か月後のアンケート`}
      />
      <p className="lesson-acts">
        <Button kind="text" onClick={onRemove}>{t`指標${number}を消す`}</Button>
      </p>
    </fieldset>
  );
}
