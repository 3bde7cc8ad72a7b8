import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { PracticeDraft } from '#contracts/exchange';
import { approvePractice, getPractice, getPracticeDraft, listPractices, proposePractice } from '#operations/exchange';
import { call } from '../api/call.js';
import { readAgain, readQuery } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { DoneNotice } from '../components/done-notice.js';
import { Notice } from '../components/notice.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { PracticeText } from './practice-text.js';
import { practiceAddress, practiceOf } from './practices.js';

/** A practice’s next version as it will be read, on its way: written, proposed, approved. */
export function DraftPage() {
  const { desk } = useMe();
  const practice = practiceOf(useParams());
  const query = useQuery(readQuery(getPracticeDraft, { practice }));
  const saved = useLocation().state === 'saved';
  const [proposed, setProposed] = useState(false);
  return (
    <Page
      title={query.data?.title ?? t`事例`}
      trail={[{ to: '/exchange', label: t`自治体の事例` }]}
      demo={isDemo(desk?.municipality)}
    >
      {proposed ? (
        <DoneNotice key="proposed">{t`承認に出しました。自治体の管理者が読んで公開します。`}</DoneNotice>
      ) : (
        saved && <DoneNotice key="saved">{t`下書きを残しました。`}</DoneNotice>
      )}
      <Answer query={query}>
        {(draft) => (
          <>
            <Acts draft={draft} onProposed={() => setProposed(true)} />
            <PracticeText text={draft} municipality={desk?.municipality ?? ''} files="/practice-attachments" />
          </>
        )}
      </Answer>
    </Page>
  );
}

function Acts({ draft, onProposed }: { draft: PracticeDraft; onProposed: () => void }) {
  const { desk } = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { practice, version, state, visibility } = draft;
  const to = practiceAddress(practice);
  const propose = async () => {
    await call(proposePractice, { practice, version });
    onProposed();
    await readAgain(client, getPracticeDraft, listPractices);
  };
  const approve = async () => {
    await call(approvePractice, { practice, version });
    await navigate(to, { state: 'published' });
    await readAgain(client, getPractice, getPracticeDraft, listPractices);
  };
  return (
    <>
      <Notice title={stateName(state)}>
        <p>{visibility === 'public' ? t`公開すると、だれでも読めます。` : t`公開すると、参加自治体が読めます。`}</p>
      </Notice>
      <ButtonRow>
        {state === 'writing' && <ActionButton kind="main" action={propose}>{t`承認に出す`}</ActionButton>}
        {state === 'proposed' && desk?.roles.includes('municipality-admin') && (
          <ConfirmButton
            kind="main"
            doKind="main"
            label={t`承認して公開する`}
            title={t`この内容を公開しますか`}
            action={approve}
          >
            <p>{t`公開した版は変えられません。直すときは次の版を公開し、前の版も残ります。`}</p>
          </ConfirmButton>
        )}
        <ButtonLink to={`${to}/edit`}>{t`内容を書く`}</ButtonLink>
      </ButtonRow>
    </>
  );
}

const stateName = (state: PracticeDraft['state']): string =>
  ({
    none: t`公開している版の内容です。書き直すと、次の版の下書きになります。`,
    writing: t`書きかけです。まだだれにも公開していません。`,
    proposed: t`承認待ちです。自治体の管理者が公開します。`,
  })[state];
