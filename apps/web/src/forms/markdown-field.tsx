import { t } from '@lingui/core/macro';
import { Suspense } from 'react';
import { useWatch, type FieldValues } from 'react-hook-form';
import { MarkdownLater } from '../components/markdown-later.js';
import { TextArea } from './text-area.js';
import type { FieldProps } from './use-field.js';

/** Text with Markdown, and beside it how it will look; below it where it is narrow. */
export function MarkdownField<Values extends FieldValues>(props: FieldProps<Values> & { rows?: number }) {
  const value: unknown = useWatch({ control: props.form.control, name: props.name });
  return (
    <div className="markdown-field">
      <TextArea {...props} hint={props.hint ?? t`「## 」で見出し、「- 」で箇条書き、**で囲むと太字になります。`} />
      <section aria-label={t`見え方：${props.label}`} className="markdown-preview">
        <p className="markdown-preview-title">{t`見え方`}</p>
        {typeof value === 'string' && value !== '' ? (
          <Suspense>
            <MarkdownLater text={value} under={1} />
          </Suspense>
        ) : (
          <p>{t`書くと、ここに見え方が出ます。`}</p>
        )}
      </section>
    </div>
  );
}
