import { t } from '@lingui/core/macro';
import { useId, useState } from 'react';
import { Markdown } from '../components/markdown.js';
import { Specimen } from './specimen.js';

/** What people wrote, as it is shown; try it. */
export function Written() {
  const id = useId();
  const [text, setText] = useState(
    t`## ねらい

窓口の集計を**半日から30分**にします。

1. 表を読み込む
2. 集計する

[市の案内](https://city.example/)`,
  );
  return (
    <Specimen title={t`書かれた文章`}>
      <div className="field">
        <label htmlFor={id}>{t`Markdownで書く`}</label>
        <textarea
          id={id}
          className="input input-full"
          rows={8}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <Markdown text={text} />
    </Specimen>
  );
}
