import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listAuditEntries } from '#operations/audit';
import { itemsOf, listQuery } from '../api/queries.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { LoadMore } from '../components/load-more.js';
import { Answer } from '../shell/answer.js';
import { momentLabel } from '../texts/dates.js';
import { roleName } from '../texts/names.js';
import { actorOf, kindName, type Entry } from './entries.js';
import type { AuditFilter } from './filter.js';
import { Outcome } from './outcome.js';

/** The entries that a filter means, the newest first. */
export function EntryList({ filter }: { filter: AuditFilter }) {
  const query = useInfiniteQuery(listQuery(listAuditEntries, filter));
  return (
    <section className="section" aria-labelledby="entries">
      <h2 id="entries">{t`記録（新しい順）`}</h2>
      <Answer query={query}>
        {(data) => {
          const entries = itemsOf(data);
          return entries.length === 0 && !query.hasNextPage ? (
            <EmptyState title={t`この条件の記録は、ありません。`}>
              <p>{t`期間を広げるか、条件を減らしてください。`}</p>
            </EmptyState>
          ) : (
            <>
              <Entries entries={entries} />
              <LoadMore query={query} shown={entries.length} />
            </>
          );
        }}
      </Answer>
    </section>
  );
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  return (
    <DataTable
      labelledBy="entries"
      rows={entries}
      keyOf={({ entry }) => entry}
      columns={[
        { head: t`日時`, cell: ({ at, entry }) => <Link to={`/audit/${entry}`}>{momentLabel(at)}</Link> },
        { head: t`だれが`, cell: (entry) => <Actor entry={entry} /> },
        { head: t`何をした`, cell: (entry) => <Act entry={entry} /> },
        { head: t`結果`, cell: ({ outcome }) => <Outcome outcome={outcome} /> },
      ]}
    />
  );
}

function Actor({ entry }: { entry: Entry }) {
  const { roles } = entry.actor;
  return (
    <div>
      {actorOf(entry)}
      {roles.length > 0 && <p className="row-note">{roles.map(roleName).join(t`・`)}</p>}
    </div>
  );
}

function Act({ entry: { act, kind } }: { entry: Entry }) {
  return (
    <div>
      <span lang="ja">{act}</span>
      <p className="row-note">{kindName(kind)}</p>
    </div>
  );
}
