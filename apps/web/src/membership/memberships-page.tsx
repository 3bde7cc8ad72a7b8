import { t } from '@lingui/core/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { listMembers, listMembershipApplications } from '#operations/registry';
import { everyItem } from '../api/every-item.js';
import { listQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { FilterLinks } from '../components/filter-links.js';
import { Tag } from '../components/tag.js';
import { isDemo } from '../session/desks.js';
import { Answer } from '../shell/answer.js';
import { Listed } from '../shell/listed.js';
import { Page } from '../shell/page.js';
import { dayLabel } from '../texts/dates.js';
import { ApplicationCard } from './application-card.js';
import { standingKind, standingName } from './words.js';

const shows = ['open', 'decided', 'members'] as const;
type Show = (typeof shows)[number];

const membersQuery = { queryKey: [listMembers.name, 'all'], queryFn: () => everyItem(listMembers, {}) };

/** The secretariat's desk: who asks and applies, what was decided, who is a member and has signed. */
export function MembershipsPage() {
  const [search] = useSearchParams();
  const show: Show = shows.find((one) => one === search.get('show')) ?? 'open';
  const options = [
    { value: 'open', label: t`決めるもの` },
    { value: 'decided', label: t`決めたもの` },
    { value: 'members', label: t`参加自治体` },
  ];
  return (
    <Page
      title={t`参加自治体と申請`}
      lead={t`ネットワークへの照会と参加申請を決め、参加自治体の状態と共同宣言への署名を確かめます。`}
    >
      <FilterLinks label={t`表示するもの`} name="show" options={options} current={show} />
      {show === 'members' ? <Members /> : <Applications key={show} listed={show} />}
    </Page>
  );
}

function Applications({ listed }: { listed: 'open' | 'decided' }) {
  const query = useInfiniteQuery(listQuery(listMembershipApplications, { listed }));
  const [done, setDone] = useState<{ times: number; sentence: string } | null>(null);
  const onDone = (sentence: string) => setDone({ times: (done?.times ?? 0) + 1, sentence });
  return (
    <>
      {done && <DoneNotice key={done.times}>{done.sentence}</DoneNotice>}
      <Listed
        query={query}
        empty={
          <EmptyState
            title={listed === 'open' ? t`決める照会・参加申請はありません。` : t`決めたものは、まだありません。`}
          />
        }
      >
        {(items) => items.map((one) => <ApplicationCard key={one.application} application={one} onDone={onDone} />)}
      </Listed>
    </>
  );
}

function Members() {
  const query = useQuery(membersQuery);
  return (
    <section className="section" aria-labelledby="members">
      <h2 id="members">{t`参加自治体`}</h2>
      <ButtonRow>
        <ButtonLink to="/admissions/new">{t`申請によらず登録する`}</ButtonLink>
      </ButtonRow>
      <p>
        <a href="/members">{t`公開している一覧（日付を選べます）`}</a>
      </p>
      <Answer query={query}>
        {(all) => (
          <DataTable
            labelledBy="members"
            rows={all}
            keyOf={({ municipality }) => municipality}
            columns={[
              {
                head: t`自治体`,
                cell: ({ municipality, name }) => <Link to={`/memberships/${municipality}`}>{name}</Link>,
              },
              {
                head: t`状態`,
                cell: ({ municipality, membership }) => {
                  const standing = membership?.standing ?? 'approved';
                  return (
                    <>
                      <Tag kind={standingKind(standing)}>{standingName(standing)}</Tag>
                      {isDemo(municipality) && <Tag>{t`架空`}</Tag>}
                    </>
                  );
                },
              },
              {
                head: t`参加した日`,
                cell: ({ membership }) => (membership?.joinedOn ? dayLabel(membership.joinedOn) : t`まだありません`),
              },
              {
                head: t`共同宣言`,
                cell: ({ municipality, membership }) =>
                  membership?.signedVersion ? (
                    <Link
                      to={`/memberships/${municipality}/declaration`}
                    >{t`第${membership.signedVersion}版に署名`}</Link>
                  ) : (
                    t`まだありません`
                  ),
              },
              {
                head: t`最後の動き`,
                cell: ({ lastActOn }) => (lastActOn === null ? t`まだありません` : dayLabel(lastActOn)),
              },
            ]}
          />
        )}
      </Answer>
    </section>
  );
}
