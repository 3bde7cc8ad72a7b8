import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { Button } from '../components/button.js';
import { nameOfLanguage, ownNameOf } from '../courses/words.js';
import type { ContentProps } from './lesson-values.js';
import { UploadField } from './upload-field.js';

/** The languages that courses have captions in; others come by the API. */
const languages = ['ja', 'en', 'zh', 'ko', 'vi', 'pt-BR', 'ne', 'my', 'id', 'fil'];

/** Captions of a video, a file for each language. */
export function CaptionsFields({ form, files }: ContentProps) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'content.captions' });
  const captions = useWatch({ control: form.control, name: 'content.captions' }) ?? [];
  const free = languages.filter((language) => !captions.some((one) => one.language === language));
  return (
    <fieldset className="field">
      <legend>
        {t`字幕`}
        <span className="field-hint">
          {t`WebVTT形式（.vtt）のファイルです。耳の聞こえない人や、音を出せない場所で学ぶ人のために付けます。`}
        </span>
      </legend>
      {fields.map(({ id, label }, place) => (
        <div key={id} className="group-item">
          <UploadField
            form={form}
            name={`content.captions.${place}.file`}
            kind="captions"
            label={t`字幕のファイル（${label}）`}
            hint={t`1MBまで。`}
            known={files}
          />
          <Button kind="text" onClick={() => remove(place)}>{t`字幕を消す（${label}）`}</Button>
        </div>
      ))}
      {free.length > 0 && (
        <AddCaptions
          key={free[0]}
          languages={free}
          onAdd={(language) => append({ language, label: ownNameOf(language) } as never)}
        />
      )}
    </fieldset>
  );
}

function AddCaptions(props: { languages: readonly string[]; onAdd: (language: string) => void }) {
  const [language, setLanguage] = useState(props.languages[0] ?? 'ja');
  return (
    <p className="add-line">
      <label>
        {t`字幕のことば`}
        <select className="input" value={language} onChange={({ currentTarget }) => setLanguage(currentTarget.value)}>
          {props.languages.map((one) => (
            <option key={one} value={one}>
              {nameOfLanguage(one)}
            </option>
          ))}
        </select>
      </label>
      <Button onClick={() => props.onAdd(language)}>{t`字幕を足す`}</Button>
    </p>
  );
}
