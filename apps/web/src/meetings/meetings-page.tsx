import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { listMeetings } from '#operations/exchange';
import { listQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { FilterLinks } from '../components/filter-links.js';
import { Tag } from '../components/tag.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Listed } from '../shell/listed.js';
import { Page } from '../shell/page.js';
import { callsMeetings, meetingAddress, meetingForms, meetingKinds, meetingTime } from './meetings.js';
import { nameIn } from '../texts/network.js';

/** Meetings to come, or those that are over. */
export function MeetingsPage() {
  const { desk } = useMe();
  const [search] = useSearchParams();
  const when = search.get('when') === 'over' ? 'over' : 'to-come';
  const query = useInfiniteQuery(listQuery(listMeetings, { when }));
  return (
    <Page
      title={t`会議`}
      lead={t`自治体どうしが集まって、取り組みと悩みを話す場です。`}
      demo={isDemo(desk?.municipality)}
    >
      {callsMeetings(desk) && (
        <ButtonRow>
          <ButtonLink kind="main" to="/meetings/new">{t`会議を開く`}</ButtonLink>
        </ButtonRow>
      )}
      <FilterLinks
        label={t`いつの会議か`}
        name="when"
        current={when}
        options={[
          { value: 'to-come', label: t`これからの会議` },
          { value: 'over', label: t`終わった会議` },
        ]}
      />
      <section className="section" aria-labelledby="meetings">
        <h2 id="meetings">{when === 'over' ? t`終わった会議` : t`これからの会議`}</h2>
        <Listed query={query} empty={<EmptyState title={t`会議は、ありません。`} />}>
          {(items) => (
            <DataTable
              labelledBy="meetings"
              rows={items}
              keyOf={({ meeting }) => meeting}
              columns={[
                {
                  head: t`会議`,
                  cell: ({ meeting, title, calledOff }) => (
                    <>
                      <Link to={meetingAddress(meeting)}>{title}</Link>
                      {calledOff !== null && <Tag kind="warning">{t`中止`}</Tag>}
                    </>
                  ),
                },
                { head: t`種類`, cell: ({ kind }) => nameIn(meetingKinds(), kind) },
                { head: t`日時`, cell: meetingTime },
                { head: t`開き方`, cell: ({ form }) => nameIn(meetingForms(), form) },
                { head: t`場所`, cell: ({ place }) => place },
              ]}
            />
          )}
        </Listed>
      </section>
    </Page>
  );
}
