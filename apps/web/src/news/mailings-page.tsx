import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { listMailings } from '#operations/exchange';
import { listQuery } from '../api/queries.js';
import { DataTable } from '../components/data-table.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { Listed } from '../shell/listed.js';
import { Page } from '../shell/page.js';
import { momentLabel } from '../texts/dates.js';
import { mailingName, trailOf } from './news.js';

/** Announcements and newsletters that went out by mail. */
export function MailingsPage() {
  const query = useInfiniteQuery(listQuery(listMailings, {}));
  const sent = useLocation().state === 'sent';
  return (
    <Page
      title={t`メールの発送の記録`}
      lead={t`お知らせと会報を、いつ、どれだけ送ったか、送らなかったのはなぜかを確かめます。`}
      trail={trailOf()}
    >
      {sent && <DoneNotice>{t`送り始めました。`}</DoneNotice>}
      <section className="section" aria-labelledby="mailings">
        <h2 id="mailings">{t`新しい順`}</h2>
        <Listed query={query} empty={<EmptyState title={t`まだ何も送っていません。`} />}>
          {(items) => (
            <DataTable
              labelledBy="mailings"
              rows={items}
              keyOf={({ mailing }) => mailing}
              columns={[
                {
                  head: t`送ったもの`,
                  cell: (one) => <Link to={`/mailings/${one.mailing}`}>{mailingName(one)}</Link>,
                },
                { head: t`送り始めた日時`, cell: ({ at }) => momentLabel(at) },
              ]}
            />
          )}
        </Listed>
      </section>
    </Page>
  );
}
