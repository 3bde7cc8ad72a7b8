import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { OutputOf } from '#contracts';
import { previewNewsletter } from '#contracts/exchange';
import { listMailings, sendNewsletter } from '#operations/exchange';
import { call } from '../api/call.js';
import { readAgain } from '../api/queries.js';
import { ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { Checkboxes } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { TextArea } from '../forms/text-area.js';
import { useForm } from '../forms/use-form.js';
import { Page } from '../shell/page.js';
import { MailPreview } from './mail-preview.js';
import { officeRoles, trailOf } from './news.js';

const Wish = previewNewsletter.input.extend({ intro: previewNewsletter.input.shape.intro.default('') });
type Read = OutputOf<typeof previewNewsletter> & { readonly wish: Parameters<typeof previewed>[0] };

const previewed = async (wish: { intro: string; roles: ('municipality-admin' | 'municipality-officer')[] }) => ({
  ...(await call(previewNewsletter, wish)),
  wish,
});

/** The newsletter: collected, read as it will go out, then sent. */
export function NewNewsletterPage() {
  const [read, setRead] = useState<Read | null>(null);
  const form = useForm({
    schema: Wish,
    defaults: { roles: ['municipality-admin', 'municipality-officer'] },
    send: previewed,
    onDone: setRead,
  });
  return (
    <Page
      title={t`会報を送る`}
      lead={t`前の会報のあとのお知らせと事例、これからの会議、新しい課題の数を集めて、1通のメールにします。`}
      trail={trailOf()}
      width="narrow"
    >
      <Form form={form} submit={t`下見をする`}>
        <TextArea form={form} name="intro" label={t`はじめのあいさつ`} optional />
        <Checkboxes form={form} name="roles" label={t`送る役割`} options={officeRoles()} />
      </Form>
      {read && <Sending key={read.hash} read={read} />}
    </Page>
  );
}

function Sending({ read }: { read: Read }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const send = async () => {
    const { issue, until, hash, wish } = read;
    await call(sendNewsletter, { ...wish, issue, until, hash });
    await navigate('/mailings', { state: 'sent' });
    await readAgain(client, listMailings);
  };
  return (
    <>
      <MailPreview preview={read} />
      <ButtonRow>
        <ConfirmButton
          kind="main"
          doKind="main"
          label={t`この会報を送る`}
          title={t`この会報を送りますか`}
          action={send}
        >
          <p>{t`送ったメールは取り消せません。`}</p>
        </ConfirmButton>
      </ButtonRow>
    </>
  );
}
