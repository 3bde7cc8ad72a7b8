import { t } from '@lingui/core/macro';
import type { z } from 'zod';
import { writeAnnouncement } from '#contracts/exchange';
import { Checkboxes, Radios } from '../forms/choices.js';
import { DateField } from '../forms/date-field.js';
import { MarkdownField } from '../forms/markdown-field.js';
import { TextField } from '../forms/text-field.js';
import type { FormOf } from '../forms/use-form.js';
import { officeRoles } from './news.js';
import { themes } from '../texts/network.js';

const { themes: about, lastDay } = writeAnnouncement.input.shape;
/** What is written of an announcement; themes and a last day may be left out. */
export const AnnouncementText = writeAnnouncement.input
  .omit({ key: true })
  .extend({ themes: about.default([]), lastDay: lastDay.default(null) });

/** The fields of an announcement, when it is written and when it is corrected. */
export function AnnouncementFields({ form }: { form: FormOf<z.input<typeof AnnouncementText>> }) {
  return (
    <>
      <TextField form={form} name="title" label={t`お知らせの題`} maxLength={100} />
      <MarkdownField form={form} name="text" label={t`お知らせの本文`} rows={10} />
      <Checkboxes
        form={form}
        name="themes"
        label={t`テーマ`}
        hint={t`選ばないと、ネットワーク全体のお知らせになります。`}
        options={themes()}
        optional
      />
      <Radios
        form={form}
        name="visibility"
        label={t`見られる人`}
        options={[
          { value: 'members', label: t`参加自治体`, hint: t`次に選ぶ役割の人と、事務局が読めます。` },
          { value: 'public', label: t`だれでも`, hint: t`サインインしない人も読めるページになります。` },
        ]}
      />
      <Checkboxes
        form={form}
        name="roles"
        label={t`対象の役割`}
        hint={t`メールは、この役割の人にだけ送れます。`}
        options={officeRoles()}
      />
      <DateField
        form={form}
        name="lastDay"
        label={t`掲載の最後の日`}
        hint={t`過ぎると、一覧からもページからも消えます。例：R8.4.1、2026/4/1`}
        optional
      />
    </>
  );
}
