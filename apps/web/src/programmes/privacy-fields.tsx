import { t } from '@lingui/core/macro';
import type { RequestOf } from '#contracts';
import type { openProgramme } from '#contracts/progress';
import { Checkbox } from '../forms/choices.js';
import { MarkdownField } from '../forms/markdown-field.js';
import { NumberField, TextField } from '../forms/text-field.js';
import type { FormOf } from '../forms/use-form.js';

/** What the programme does with people's data. What is left empty stays as it is. */
export function PrivacyFields({ form }: { form: FormOf<RequestOf<typeof openProgramme>> }) {
  return (
    <section className="section" aria-labelledby="privacy">
      <h2 id="privacy">{t`個人情報の取り扱い`}</h2>
      <TextField
        form={form}
        name="privacy.purpose"
        label={t`利用目的`}
        hint={t`例：研修の実施と、成果の集計のため`}
        optional
      />
      <TextField
        form={form}
        name="privacy.notice"
        label={t`説明の版`}
        hint={t`受講者に渡す、個人情報の取扱いについての説明の版です。例：2026年4月版`}
        size="medium"
        optional
      />
      <MarkdownField
        form={form}
        name="noticeText"
        label={t`説明の文`}
        hint={t`同意をお願いする画面と、申込みの画面に出ます。文を変えたら、説明の版も変えてください。`}
        rows={8}
        optional
      />
      <Checkbox
        form={form}
        name="privacy.consentNeeded"
        label={t`受講者の同意を必要とする`}
        hint={t`同意するまで、その人の学習は記録されません。`}
      />
      <NumberField
        form={form}
        name="privacy.retentionYears"
        label={t`文書保存年限（年）`}
        hint={t`事業が終わる年度の、次の年度から数えます。`}
        optional
      />
      <Checkbox
        form={form}
        name="privacy.retentionAutomatic"
        label={t`保存年限が過ぎたら、確認せずに個人の記録を消す`}
        hint={t`選ばなければ、担当者が確かめてから消します。`}
      />
      <TextField
        form={form}
        name="privacy.organ"
        label={t`実施機関`}
        hint={t`例：市長、教育委員会`}
        size="medium"
        optional
      />
    </section>
  );
}
