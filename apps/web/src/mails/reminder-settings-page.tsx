import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { setReminderSettings, type ReminderSettings } from '#contracts/progress';
import { getReminderSettings } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { DoneNotice } from '../components/done-notice.js';
import { Facts } from '../components/facts.js';
import { Checkbox } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { NumberField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';

/** Whether and when learners are reminded and digests sent. */
export function ReminderSettingsPage() {
  const { desk } = useMe();
  const query = useQuery(readQuery(getReminderSettings, {}));
  const [saved, setSaved] = useState(0);
  return (
    <Page
      title={t`お知らせの設定`}
      lead={t`受講者へのお知らせと、所属長と担当者へのまとめを、メールで送るかどうかを決めます。`}
      trail={[{ to: '/mails', label: t`メールの送信記録` }]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      {saved > 0 && <DoneNotice key={saved}>{t`設定を残しました。`}</DoneNotice>}
      <p>{t`平日（祝日と年末年始を除く）の9時から17時に送ります。1人に送るのは、1日に1通、1週間に2通までです。`}</p>
      <p>{t`どのメールにも、その種類のお知らせを止めるためのリンクがあります。`}</p>
      <Answer query={query}>
        {(settings) =>
          desk?.work === 'office' ? (
            <Fields key={saved} settings={settings} onDone={() => setSaved((times) => times + 1)} />
          ) : (
            <Known settings={settings} />
          )
        }
      </Answer>
    </Page>
  );
}

function Fields({ settings, onDone }: { settings: ReminderSettings; onDone: () => void }) {
  const client = useQueryClient();
  const form = useOperationForm(setReminderSettings, {
    defaults: settings,
    onDone: async () => {
      await client.invalidateQueries({ queryKey: [getReminderSettings.name] });
      onDone();
    },
  });
  return (
    <Form form={form} submit={t`残す`}>
      <Checkbox
        form={form}
        name="on"
        label={t`お知らせとまとめを送る`}
        hint={t`外すと、これから送るものはなくなります。`}
      />
      <NumberField
        form={form}
        name="dueSoonDays"
        label={t`期限の何日前に知らせるか`}
        hint={t`1日から60日まで。まだ終わっていない人に、1回送ります。`}
      />
      <NumberField
        form={form}
        name="notStartedAfterDays"
        label={t`始められる日から何日たったら知らせるか`}
        hint={t`1日から60日まで。まだ始めていない人に、1回送ります。`}
      />
    </Form>
  );
}

function Known({ settings: { on, dueSoonDays, notStartedAfterDays } }: { settings: ReminderSettings }) {
  return (
    <Facts
      facts={[
        [t`お知らせとまとめ`, on ? t`送っています` : t`止めています`],
        [t`期限の何日前に知らせるか`, t`${dueSoonDays}日前`],
        [t`始められる日から何日たったら知らせるか`, t`${notStartedAfterDays}日後`],
      ]}
    />
  );
}
