import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { DiscussionTable } from '#contracts/exchange';
import { getDiscussionTable } from '#operations/exchange';
import { readQuery } from '../api/queries.js';
import { DataTable } from '../components/data-table.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { language } from '../texts/language.js';
import { appliesAt, trailOf } from './meetings.js';
import { PracticeFromTable } from './practice-from-table.js';
import { TableNotes } from './table-notes.js';
import { TableTimer } from './table-timer.js';
import { tableOf } from './table.js';

/** One screen for a table: what to ask, how long, what was said, who sits there. */
export function TablePage() {
  const { desk } = useMe();
  const address = tableOf(useParams());
  const query = useQuery({ ...readQuery(getDiscussionTable, address), refetchOnWindowFocus: false });
  const { table, round } = address;
  return (
    <Page
      title={t`テーブル${table}`}
      lead={query.data ? t`${query.data.theme}（第${round}回）` : ''}
      trail={trailOf(query.data)}
      demo={query.data?.people.some(({ municipality }) => isDemo(municipality)) ?? false}
    >
      <Answer query={query}>
        {(found) => (
          <>
            <Questions questions={found.questions} />
            <TableTimer />
            <TableNotes table={found} />
            <People people={found.people} />
            {appliesAt(desk) && <PracticeFromTable address={address} />}
          </>
        )}
      </Answer>
    </Page>
  );
}

function Questions({ questions }: { questions: DiscussionTable['questions'] }) {
  return (
    <section className="section" aria-labelledby="questions">
      <h2 id="questions">{t`話すこと`}</h2>
      <ol className="list">
        {questions.map(({ ja, en }) => (
          <li key={ja}>{language() === 'en' ? en : ja}</li>
        ))}
      </ol>
    </section>
  );
}

function People({ people }: { people: DiscussionTable['people'] }) {
  return (
    <section className="section" aria-labelledby="seated">
      <h2 id="seated">{t`このテーブルの人`}</h2>
      <DataTable
        labelledBy="seated"
        rows={people.map((one, place) => ({ ...one, place }))}
        keyOf={({ place }) => String(place)}
        columns={[
          { head: t`名前`, cell: ({ name }) => name },
          { head: t`自治体`, cell: ({ municipalityName }) => municipalityName },
          { head: t`部署`, cell: ({ department }) => department },
        ]}
      />
    </section>
  );
}
