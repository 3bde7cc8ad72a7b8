import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#contracts';
import { setNewsChoice } from '#contracts/exchange';
import { getNewsChoice } from '#operations/exchange';
import { readAgain, writingQuery } from '../api/queries.js';
import { DoneNotice } from '../components/done-notice.js';
import { Checkbox, Checkboxes } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { useOperationForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { trailOf } from './news.js';
import { themes } from '../texts/network.js';

/** Which mails of the network somebody of an office wants. */
export function NewsChoicePage() {
  const { desk } = useMe();
  const query = useQuery(writingQuery(getNewsChoice, {}));
  const [saved, setSaved] = useState(0);
  return (
    <Page
      title={t`メールの受け取り`}
      lead={t`ネットワークのお知らせと会報を、メールで受け取るかどうかを選びます。ページでは、いつでもすべて読めます。`}
      trail={trailOf()}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      {saved > 0 && <DoneNotice key={saved}>{t`受け取り方を残しました。`}</DoneNotice>}
      <Answer query={query}>
        {(choice) => <Fields choice={choice} onDone={() => setSaved((times) => times + 1)} />}
      </Answer>
    </Page>
  );
}

function Fields({ choice, onDone }: { choice: OutputOf<typeof getNewsChoice>; onDone: () => void }) {
  const client = useQueryClient();
  const form = useOperationForm(setNewsChoice, {
    defaults: choice,
    onDone: async () => {
      await readAgain(client, getNewsChoice);
      onDone();
    },
  });
  return (
    <Form form={form} submit={t`残す`}>
      <Checkbox form={form} name="announcements" label={t`お知らせをメールで受け取る`} />
      <Checkboxes
        form={form}
        name="themes"
        label={t`受け取るお知らせのテーマ`}
        hint={t`ネットワーク全体のお知らせは、どれを選んでも届きます。`}
        options={themes()}
        optional
      />
      <Checkbox form={form} name="newsletters" label={t`会報をメールで受け取る`} />
    </Form>
  );
}
