import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { OutputOf, RequestOf } from '#contracts';
import type { LearningProvider, setLearningProvider as Setting } from '#contracts/registry';
import { listLearningProviders, setLearningProvider } from '#operations/registry';
import { call } from '../api/call.js';
import { readAgain } from '../api/queries.js';
import { Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { asCode } from '../forms/read.js';
import type { Option } from '../forms/select.js';
import { NumberField, TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { CourseRows } from './course-rows.js';
import { mappingInput, mappingSchema, type MappingForm, type MappingInput } from './mapping-input.js';
import { confidenceName, confidences, dayOrderName, dayOrders } from './words.js';

interface Props {
  /** Left out: a new provider. */
  mapping: LearningProvider | undefined;
  taken: readonly string[];
  lessons: readonly Option[];
}

/** What is read where in a provider's file, how sure it is, and which of its courses are which lesson here. */
export function ProviderForm({ mapping, taken, lessons }: Props) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm<MappingInput, RequestOf<typeof Setting>, OutputOf<typeof Setting>>({
    schema: mappingSchema(mapping ? [] : taken),
    defaults: mappingInput(mapping),
    send: (values) => call(setLearningProvider, values),
    onDone: async () => {
      await readAgain(client, listLearningProviders);
      await navigate('/learning-providers');
    },
  });
  return (
    <Form form={form} submit={t`読み方を保存する`}>
      <TextField form={form} name="name" label={t`学習サービスの名前`} hint={t`例：Udemy Business`} maxLength={60} />
      {!mapping && (
        <TextField
          form={form}
          name="provider"
          label={t`記号`}
          hint={t`半角の英数字とハイフンで。例：udemy。あとから変えられません。`}
          mistakes={{ custom: t`この記号の学習サービスは、もうあります。` }}
          read={asCode}
          size="medium"
          autoCapitalize="none"
        />
      )}
      <Columns form={form} />
      <Radios
        form={form}
        name="confidence"
        label={t`記録の確かさ`}
        hint={t`同じレッスンに複数の記録があるとき、確かなほうの日を使います。`}
        options={confidences.map((value) => ({ value, label: confidenceName(value) }))}
      />
      <CourseRows form={form} lessons={lessons} />
    </Form>
  );
}

function Columns({ form }: { form: MappingForm }) {
  const heading = t`ファイルの1行目に書かれている見出しを、そのまま入力します。`;
  return (
    <section className="section" aria-labelledby="columns">
      <h2 id="columns">{t`列の読み方`}</h2>
      <p>{heading}</p>
      <TextField form={form} name="person.column" label={t`受講者の列`} hint={t`例：User Email`} maxLength={100} />
      <Radios
        form={form}
        name="person.by"
        label={t`受講者を何で見分けますか`}
        options={[
          { value: 'email', label: t`メールアドレス` },
          { value: 'staff-number', label: t`職員番号` },
        ]}
      />
      <TextField form={form} name="courseColumn" label={t`講座の列`} hint={t`例：Course Title`} maxLength={100} />
      <TextField
        form={form}
        name="completedOn.column"
        label={t`修了日の列`}
        hint={t`例：Completion Date`}
        maxLength={100}
      />
      <Radios
        form={form}
        name="completedOn.order"
        label={t`修了日の書き方`}
        options={dayOrders.map((value) => ({ value, label: dayOrderName(value) }))}
      />
      <TextField
        form={form}
        name="progress.column"
        label={t`進み具合（%）の列`}
        hint={t`まだ修了していない講座も載っているファイルのときだけ。`}
        maxLength={100}
        optional
      />
      <NumberField
        form={form}
        name="progress.atLeast"
        label={t`何%から修了とするか`}
        hint={t`進み具合の列があるときだけ。ふつうは100です。`}
        optional
      />
      <TextField form={form} name="scoreColumn" label={t`点数（100点満点）の列`} maxLength={100} optional />
    </section>
  );
}
