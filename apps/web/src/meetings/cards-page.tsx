import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import type { TablePlan } from '#contracts/exchange';
import { getMeeting, getTablePlan } from '#operations/exchange';
import { readQuery } from '../api/queries.js';
import { Button, ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { isOfDemo, meetingAddress, meetingOf, trailOf } from './meetings.js';

/** What is put on the tables and pinned on people, on A4: a card for each table, then a plate for each person. */
export function CardsPage() {
  const meeting = meetingOf(useParams());
  const [search] = useSearchParams();
  const round = Number(search.get('round') ?? 1);
  const found = useQuery(readQuery(getMeeting, { meeting }));
  const query = useQuery(readQuery(getTablePlan, { meeting, round }));
  return (
    <Page
      title={t`テーブルの札と名札`}
      demo={isOfDemo(query.data)}
      trail={[
        ...trailOf(found.data),
        { to: `${meetingAddress(meeting)}/tables?round=${round}`, label: t`テーマ別テーブル` },
      ]}
    >
      <div className="screen-only">
        <Notice>
          <p>{t`A4に印刷します。札は1枚に2つ、名札は1枚に8つです。線で切ってください。`}</p>
        </Notice>
        <ButtonRow>
          <Button kind="main" onClick={() => window.print()}>{t`印刷する`}</Button>
        </ButtonRow>
      </div>
      <Answer query={query}>{(plan) => <Cards plan={plan} title={found.data?.title ?? ''} />}</Answer>
    </Page>
  );
}

function Cards({ plan: { tables, round }, title }: { plan: TablePlan; title: string }) {
  const used = tables.filter(({ people }) => people.length > 0);
  return (
    <>
      <ul className="table-cards" aria-label={t`テーブルの札`}>
        {used.map(({ table, theme, people }) => (
          <li key={table} className="table-card">
            <p>{t`${title} 第${round}回`}</p>
            <h2>{t`テーブル${table}`}</h2>
            <p className="table-card-theme">{theme}</p>
            <ul>
              {people.map(({ attendee, name, municipalityName }) => (
                <li key={attendee}>{`${municipalityName}　${name}`}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <ul className="name-plates" aria-label={t`名札`}>
        {used.flatMap(({ table, people }) =>
          people.map(({ attendee, name, department, municipalityName }) => (
            <li key={attendee} className="name-plate">
              <p>{municipalityName}</p>
              <p>{department}</p>
              <p className="name-plate-name">{name}</p>
              <p>{t`第${round}回 テーブル${table}`}</p>
            </li>
          )),
        )}
      </ul>
    </>
  );
}
