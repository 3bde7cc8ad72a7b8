import { t } from '@lingui/core/macro';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { Radios } from '../forms/choices.js';
import { DateField } from '../forms/date-field.js';
import type { FormOf } from '../forms/use-form.js';
import type { WorkSaid } from './work-answer.js';

type Values = z.input<typeof WorkSaid>;

/** Whether somebody works on a day, and about that work what is asked only of who does. */
export function WorkFields({ form, day }: { form: FormOf<Values>; day?: string }) {
  const works = useWatch({ control: form.control, name: 'works' });
  return (
    <>
      <Radios
        form={form}
        name="works"
        label={day === undefined ? t`その日に働いていたか` : t`${day}に、働いていましたか`}
        mistakes={{ missing: t`働いていたかどうかを選んでください。` }}
        options={[
          { value: 'yes', label: t`働いていた`, hint: t`会社員、パート、アルバイト、自営業など` },
          { value: 'no', label: t`働いていなかった` },
        ]}
      />
      {works === 'yes' && <AboutWork form={form} />}
    </>
  );
}

function AboutWork({ form }: { form: FormOf<Values> }) {
  const yesNo = [
    { value: 'yes', label: t`はい` },
    { value: 'no', label: t`いいえ` },
  ];
  return (
    <>
      <DateField form={form} name="startedOn" label={t`働き始めた日`} />
      <Radios
        form={form}
        name="insured"
        label={t`雇用保険に入っていますか`}
        hint={t`給与明細に「雇用保険」の金額があれば「はい」です。`}
        mistakes={{ missing: t`雇用保険に入っているかどうかを選んでください。` }}
        options={yesNo}
      />
      <Radios
        form={form}
        name="openEnded"
        label={t`働く期間は決まっていますか`}
        mistakes={{ missing: t`働く期間が決まっているかどうかを選んでください。` }}
        options={[
          { value: 'yes', label: t`決まっていない`, hint: t`正社員など` },
          { value: 'no', label: t`決まっている`, hint: t`「1年間」など、契約に終わりの日がある` },
        ]}
      />
      <Radios
        form={form}
        name="related"
        label={t`学んだことと関係のある仕事ですか`}
        mistakes={{ missing: t`学んだことと関係があるかどうかを選んでください。` }}
        options={yesNo}
      />
    </>
  );
}
