import { t } from '@lingui/core/macro';
import { asCode } from '../forms/read.js';
import { TextArea } from '../forms/text-area.js';
import { TextField } from '../forms/text-field.js';
import type { LessonForm } from './lesson-values.js';

/** A lesson at a provider: who it is, where it is, and how it comes to be counted here. */
export function ExternalFields({ form, lesson }: { form: LessonForm; lesson: string }) {
  return (
    <>
      <TextField
        form={form}
        name="content.provider"
        label={t`提供者の名前`}
        hint={t`会社や団体の名前です。`}
        maxLength={200}
      />
      <AddressField
        form={form}
        name="content.url"
        label={t`提供者のページのアドレス`}
        hint={t`https:// から始まるアドレスです。受講者は、新しいタブで開きます。`}
      />
      <TextArea
        form={form}
        name="content.note"
        label={t`受講者への案内`}
        hint={t`申し込み方や、使うアカウントなど。`}
        rows={4}
        optional
      />
      <p className="field">
        {t`終えた人は、提供者から届いた記録を「取り込み」の「外部講座の修了記録」で登録します。ファイルには、講座の記号と、レッスンの記号「${lesson}」を書きます。`}
      </p>
    </>
  );
}

interface AddressProps {
  form: LessonForm;
  name: 'content.url' | 'content.link';
  label: string;
  hint: string;
  optional?: boolean;
}

/** An address of the web. */
export function AddressField(props: AddressProps) {
  return (
    <TextField
      {...props}
      read={asCode}
      inputMode="url"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={2000}
      mistakes={{ 'invalid-format': t`https:// から始まるアドレスを、空白を入れずに書いてください。` }}
    />
  );
}
