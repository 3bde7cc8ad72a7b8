import { t } from '@lingui/core/macro';
import { TextArea } from '../forms/text-area.js';
import type { ContentProps } from './lesson-values.js';
import { UploadField } from './upload-field.js';

/** A document to be taken home, and what to do with it. */
export function FileFields({ form, files }: ContentProps) {
  return (
    <>
      <UploadField
        form={form}
        name="content.file"
        kind="attachment"
        label={t`資料のファイル`}
        hint={t`PDF、Office、画像、テキスト。50MBまで。`}
        known={files}
      />
      <TextArea form={form} name="content.note" label={t`資料の使い方`} rows={4} optional />
    </>
  );
}
