import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Link } from 'react-router';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import type { Me } from '../session/me.js';
import { useMe } from '../session/me.js';
import { ApplicantForm } from './applicant-form.js';
import { LearnerForm } from './learner-form.js';
import { AboutOpenProgramme } from './open-programme.js';
import type { OpenProgramme } from './open-programmes.js';

/** The application: of a learner who is signed in here, or of somebody without an account. */
export function ApplyPage() {
  return (
    <AboutOpenProgramme title={t`申込み`}>
      {(programme, municipality) =>
        programme.open && programme.audience === 'citizen' ? (
          <Application programme={programme} municipality={municipality} />
        ) : (
          <EmptyState title={t`この講座には、いまここから申し込めません。`} />
        )
      }
    </AboutOpenProgramme>
  );
}

/** `mail`: waits for the link to be opened; `counted`: the office has it. */
type Sent = { readonly kind: 'mail'; readonly email: string } | { readonly kind: 'counted' };

function Application({ programme, municipality }: { programme: OpenProgramme; municipality: string }) {
  const me: Me | null = useMe();
  const [sent, setSent] = useState<Sent | null>(null);
  if (sent?.kind === 'counted')
    return (
      <>
        <DoneNotice>{t`申し込みました。決まったら、メールでお知らせします。`}</DoneNotice>
        <p>
          <Link to="/learning">{t`わたしの学習へ`}</Link>
        </p>
      </>
    );
  if (sent) return <CheckYourMail email={sent.email} />;
  if (me?.desk?.work === 'learning' && me.desk.municipality === municipality)
    return (
      <LearnerForm
        programme={programme}
        municipality={municipality}
        displayName={me.displayName}
        onDone={() => setSent({ kind: 'counted' })}
      />
    );
  return (
    <ApplicantForm
      programme={programme}
      municipality={municipality}
      onSent={(email) => setSent({ kind: 'mail', email })}
    />
  );
}

function CheckYourMail({ email }: { email: string }) {
  return (
    <>
      <DoneNotice>{t`${email} にメールを送りました。申込みは、まだ終わっていません。`}</DoneNotice>
      <p>{t`メールの中のリンクを、3日のうちに開いてください。開いたページで、申込みを確定します。`}</p>
      <p>{t`届かないときは、迷惑メールのフォルダーを見てください。アドレスが違っていたら、もう一度申し込んでください。`}</p>
    </>
  );
}
