import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { startPractice } from '#contracts/exchange';
import { listPractices } from '#operations/exchange';
import { readAgain } from '../api/queries.js';
import { newId } from '../device/new-id.js';
import { Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Page } from '../shell/page.js';
import { practiceAddress } from './practices.js';
import { themes } from '../texts/network.js';

/** Begins a practice: what it is called and what it is about. */
export function NewPracticePage() {
  const { desk } = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(newId);
  const form = useOperationForm(startPractice, {
    given: { key },
    onDone: async ({ practice }) => {
      await readAgain(client, listPractices);
      await navigate(`${practiceAddress(practice)}/edit`);
    },
  });
  return (
    <Page
      title={t`事例を書く`}
      lead={t`名前とテーマを決めれば始められます。管理者が承認するまで、ほかの自治体には見えません。`}
      trail={[{ to: '/exchange', label: t`自治体の事例` }]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Form form={form} submit={t`書き始める`}>
        <TextField form={form} name="title" label={t`事例の名前`} hint={t`例：毎朝15分の学び合い`} maxLength={100} />
        <Radios form={form} name="theme" label={t`テーマ`} options={themes()} />
      </Form>
    </Page>
  );
}
