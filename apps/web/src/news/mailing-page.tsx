import { t } from '@lingui/core/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { MailingId } from '#contracts';
import { getMailing, listMailedOfficials } from '#operations/exchange';
import { listQuery, readQuery } from '../api/queries.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { Notice } from '../components/notice.js';
import { Answer } from '../shell/answer.js';
import { Listed } from '../shell/listed.js';
import { Page } from '../shell/page.js';
import { momentLabel } from '../texts/dates.js';
import { MailText } from './mail-preview.js';
import { mailingName, trailOf } from './news.js';
import { Outcome, OutcomeTable } from './outcome-table.js';

/** What became of each mail of one mailing, and why. */
export function MailingPage() {
  const mailing = useParams()['mailing'] as MailingId;
  const query = useQuery(readQuery(getMailing, { mailing }));
  return (
    <Page
      title={query.data ? mailingName(query.data) : t`メールの発送`}
      trail={[...trailOf(), { to: '/mailings', label: t`メールの発送の記録` }]}
    >
      <Answer query={query}>
        {(found) => (
          <>
            {found.isPlanning && (
              <Notice>
                <p>{t`送る相手をまだ集めています。少しあとに読み直してください。`}</p>
              </Notice>
            )}
            {found.outcomes.length > 0 && (
              <section className="section" aria-labelledby="outcomes">
                <h2 id="outcomes">{t`どうなったか`}</h2>
                <OutcomeTable outcomes={found.outcomes} labelledBy="outcomes" />
              </section>
            )}
            {found.text !== null && (
              <details className="more">
                <summary>{t`送った内容`}</summary>
                <MailText text={found.text} />
              </details>
            )}
          </>
        )}
      </Answer>
      <Mails mailing={mailing} />
    </Page>
  );
}

function Mails({ mailing }: { mailing: MailingId }) {
  const query = useInfiniteQuery(listQuery(listMailedOfficials, { mailing }));
  return (
    <section className="section" aria-labelledby="mails">
      <h2 id="mails">{t`1通ずつの記録`}</h2>
      <p>{t`名前とアドレスは残しません。アカウントは、その自治体の「人と役割」で分かります。`}</p>
      <Listed query={query} empty={<EmptyState title={t`メールは、まだありません。`} />}>
        {(items) => (
          <DataTable
            labelledBy="mails"
            rows={items}
            keyOf={({ account }) => account}
            columns={[
              { head: t`アカウント`, cell: ({ account }) => account },
              { head: t`自治体のコード`, cell: ({ municipality }) => municipality },
              { head: t`どうなったか`, cell: ({ outcome }) => <Outcome outcome={outcome} /> },
              { head: t`日時`, cell: ({ endedAt }) => (endedAt === null ? '' : momentLabel(endedAt)) },
            ]}
          />
        )}
      </Listed>
    </section>
  );
}
