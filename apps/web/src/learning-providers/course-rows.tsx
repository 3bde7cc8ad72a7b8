import { t } from '@lingui/core/macro';
import { useFieldArray } from 'react-hook-form';
import { Button, ButtonRow } from '../components/button.js';
import { Select, type Option } from '../forms/select.js';
import { TextField } from '../forms/text-field.js';
import type { MappingForm } from './mapping-input.js';

const MOST = 200;

/** Which of the provider's courses completes which lesson here. */
export function CourseRows({ form, lessons }: { form: MappingForm; lessons: readonly Option[] }) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'courses' });
  return (
    <section className="section" aria-labelledby="mapped-courses">
      <h2 id="mapped-courses">{t`講座の対応`}</h2>
      <p>{t`ここにない講座の行は、取り込まずにエラーとして知らせます。あとから足して、同じファイルをもう一度取り込めます。`}</p>
      {fields.map(({ id }, place) => {
        const number = place + 1;
        return (
          <fieldset key={id} className="group-item">
            <legend>{t`対応${number}`}</legend>
            <TextField
              form={form}
              name={`courses.${place}.name`}
              label={t`対応${number}：サービスでの講座名か番号`}
              hint={t`ファイルに書かれているとおりに。全角・半角と大文字・小文字は区別しません。`}
              maxLength={200}
            />
            <Select
              form={form}
              name={`courses.${place}.lesson`}
              label={t`対応${number}：ここのレッスン`}
              options={lessons}
            />
            <p className="lesson-acts">
              <Button kind="text" onClick={() => remove(place)}>{t`対応${number}を消す`}</Button>
            </p>
          </fieldset>
        );
      })}
      {fields.length < MOST && (
        <ButtonRow>
          <Button onClick={() => append({})}>{t`講座の対応を足す`}</Button>
        </ButtonRow>
      )}
    </section>
  );
}
