import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { CourseId } from '#contracts';
import { draftAddress } from '../courses/courses.js';
import { levelName, levels, nameOfLanguage } from '../courses/words.js';
import { Checkbox, Radios } from '../forms/choices.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { Select } from '../forms/select.js';
import { NumberField, TextField } from '../forms/text-field.js';
import { useForm, type FormOf } from '../forms/use-form.js';
import { aboutDifferences } from './about-differences.js';
import { AboutSchema, type AboutInput, type AboutValues, type ReadAbout } from './about-values.js';
import type { KeptWriting } from './kept-writing.js';
import { MarkdownField } from '../forms/markdown-field.js';
import type { Part } from './part-saver.js';
import { Saving } from './saving.js';
import { SkillsField } from './skills-field.js';
import { useWriting } from './use-writing.js';

const languages = ['ja', 'en', 'zh', 'ko', 'vi', 'pt-BR'];

interface Props {
  course: CourseId;
  read: ReadAbout;
  part: Part<AboutValues>;
  kept: KeptWriting<AboutValues>;
  onReload: () => void;
}

/** What a course is about, for whom, and what it is good for. Saved as it is written. */
export function AboutForm({ course, read, part, kept, onReload }: Props) {
  const navigate = useNavigate();
  const { writing, begun } = useWriting(part, read, kept);
  const form = useForm<AboutInput, AboutValues, void>({
    schema: AboutSchema,
    defaults: (begun ?? read.values) as AboutInput,
    send: (values) => writing.save(values),
    refusals: { 'unknown-skill': 'skills' },
    onDone: () => navigate(draftAddress(course)),
  });
  return (
    <Form form={form} submit={t`保存して戻る`}>
      <Saving form={form} schema={AboutSchema} writing={writing} differences={aboutDifferences} onReload={onReload} />
      <TextField form={form} name="title" label={t`講座の名前`} maxLength={200} />
      <MarkdownField
        form={form}
        name="description"
        label={t`紹介文`}
        hint={t`何が学べるか、だれのためのものか。「- 」で箇条書き、**で囲むと太字になります。`}
        rows={6}
        optional
      />
      <Radios
        form={form}
        name="level"
        label={t`レベル`}
        options={levels.map((value) => ({ value, label: levelName(value) }))}
        optional
      />
      <SkillsField form={form} />
      <Select
        form={form}
        name="language"
        label={t`講座のことば`}
        options={languages.map((value) => ({ value, label: nameOfLanguage(value) }))}
        optional
      />
      <Checkbox form={form} name="subtitled" label={t`動画に字幕がある`} />
      <Designation form={form} />
      <NumberField
        form={form}
        name="passScore"
        label={t`テストの合格点`}
        hint={t`別のところで受けたテストの点を取り込む講座だけ、書きます。確認テストのレッスンがあるときは、空けておきます。`}
        optional
      />
    </Form>
  );
}

/** 教育訓練給付の指定, where there is one. */
function Designation({ form }: { form: FormOf<AboutInput> }) {
  const designation = useWatch({ control: form.control, name: 'designation' });
  const [designated, setDesignated] = useState(designation !== undefined);
  const change = (on: boolean) => {
    form.setValue('designation', (on ? {} : undefined) as never);
    setDesignated(on);
  };
  return (
    <>
      <div className="field">
        <label className="check">
          <input type="checkbox" checked={designated} onChange={({ currentTarget }) => change(currentTarget.checked)} />
          {t`教育訓練給付の指定を受けている`}
        </label>
      </div>
      {designated && (
        <>
          <TextField form={form} name="designation.number" label={t`指定番号`} size="medium" maxLength={40} />
          <DateField form={form} name="designation.from" label={t`指定の始まる日`} />
          <DateField form={form} name="designation.until" label={t`指定の終わる日`} />
        </>
      )}
    </>
  );
}
