import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { ActionButton } from '../components/action-button.js';
import { ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';

interface Props {
  /** What the kind of mails is called. */
  kind: string;
  asked: boolean;
  change: (to: boolean) => Promise<boolean>;
}

/** Mails of one kind: stopped by one button, and had again by another. */
export function StopChoice({ kind, asked, change }: Props) {
  const [stopped, setStopped] = useState(asked);
  const set = async (to: boolean) => setStopped(await change(to));
  return stopped ? (
    <>
      <Notice kind="done" role="status">
        <p>{t`「${kind}」のメールは届きません。`}</p>
      </Notice>
      <ButtonRow>
        <ActionButton kind="outline" action={() => set(false)}>{t`また受け取る`}</ActionButton>
      </ButtonRow>
    </>
  ) : (
    <>
      <p>{t`「${kind}」のメールを止められます。ほかのお知らせは、これまでどおり届きます。`}</p>
      <ButtonRow>
        <ActionButton action={() => set(true)}>{t`このお知らせを止める`}</ActionButton>
      </ButtonRow>
    </>
  );
}
