import { t } from '@lingui/core/macro';
import { useFieldArray, useWatch } from 'react-hook-form';
import { Button } from '../components/button.js';
import { Checkboxes } from '../forms/choices.js';
import { NumberField } from '../forms/text-field.js';
import type { Programme } from '../programmes/programmes.js';
import type { PlanForm } from './plan-input.js';

interface Props {
  form: PlanForm;
  courses: Programme['courses'];
}

/** The order of the courses, what is to be completed before each, and by when. */
export function PathFields({ form, courses }: Props) {
  const name = 'plan.path';
  const { fields, move } = useFieldArray({ control: form.control, name });
  const steps = useWatch({ control: form.control, name });
  const titleOf = (key: string | undefined) => courses.find((course) => course.key === key)?.title ?? key ?? '';
  return (
    <section className="section" aria-labelledby="path">
      <h2 id="path">{t`学ぶ順番と期限`}</h2>
      <p>{t`上から順に学びます。先に修了する講座を選ぶと、それが終わるまで始められません。`}</p>
      {fields.map(({ id }, place) => {
        const title = titleOf(steps[place]?.course);
        const above = steps.slice(0, place).map(({ course }) => ({ value: course, label: titleOf(course) }));
        return (
          <fieldset key={id} className="group-item">
            <legend>{`${place + 1}. ${title}`}</legend>
            {above.length > 0 && (
              <Checkboxes
                form={form}
                name={`${name}.${place}.after`}
                label={t`「${title}」より先に修了する講座`}
                options={above}
                optional
              />
            )}
            <NumberField
              form={form}
              name={`${name}.${place}.dueDays`}
              label={t`「${title}」の期限（登録から何日以内）`}
              hint={t`空けておくと、事業が終わる日までです。`}
              optional
            />
            <p className="lesson-acts">
              {place > 0 && (
                <Button kind="text" icon="up" onClick={() => move(place, place - 1)}>{t`「${title}」を上へ`}</Button>
              )}
              {place < fields.length - 1 && (
                <Button kind="text" icon="down" onClick={() => move(place, place + 1)}>{t`「${title}」を下へ`}</Button>
              )}
            </p>
          </fieldset>
        );
      })}
    </section>
  );
}
