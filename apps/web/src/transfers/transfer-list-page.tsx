import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { getTransferList } from '#operations/registry';
import { readQuery } from '../api/queries.js';
import { DoneNotice } from '../components/done-notice.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel, today } from '../texts/dates.js';
import { Effects } from './effects.js';
import { TransferActs } from './transfer-acts.js';
import { TransferTable } from './transfer-table.js';
import { Verdict } from './verdict.js';

const ASK_AGAIN_MS = 2000;

/** One list of transfers: who goes where, what else follows, and the decision. */
export function TransferListPage() {
  const { desk } = useMe();
  const { transferList = '' } = useParams();
  const query = useQuery({
    ...readQuery(getTransferList, { transferList }),
    // Approved and due: it takes effect within seconds.
    refetchInterval: ({ state: { data } }) =>
      data?.status === 'approved' && data.on <= today() ? ASK_AGAIN_MS : false,
  });
  const [done, setDone] = useState<string | null>(null);
  const day = query.data && dayLabel(query.data.on);
  return (
    <Page
      title={day ? t`${day}の人事異動` : t`人事異動`}
      {...(query.data && { lead: query.data.fileName })}
      trail={[
        { to: '/imports', label: t`取り込み` },
        { to: '/transfers', label: t`人事異動` },
      ]}
      demo={isDemo(desk?.municipality)}
    >
      {done && <DoneNotice key={done}>{done}</DoneNotice>}
      <Answer query={query}>
        {(list) => (
          <>
            <Verdict list={list} />
            {desk?.work === 'office' && <TransferActs list={list} onDone={setDone} />}
            <Effects list={list} />
            <TransferTable list={list} />
          </>
        )}
      </Answer>
    </Page>
  );
}
