import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import type { Audience } from '#contracts';
import { DataTable } from '../components/data-table.js';
import { people } from '../texts/figures.js';
import type { ProgrammeStanding } from './programmes.js';

type Group = ProgrammeStanding['groups'][number];

/** How departments or companies stand, the largest first. */
export function Groups({ standing, audience }: { standing: ProgrammeStanding; audience: Audience }) {
  const { groups, others } = standing;
  if (groups.length === 0) return null;
  const rows: Group[] = [...groups, ...(others.enrolled > 0 ? [{ id: '', label: [t`そのほか`], counts: others }] : [])];
  const Name = ({ id, label }: Group) =>
    audience === 'staff' && id !== '' ? <Link to={`?department=${id}`}>{label.join(' ')}</Link> : label.join(' ');
  return (
    <details className="more">
      <summary id="groups">{audience === 'staff' ? t`部署ごとの人数` : t`企業ごとの人数`}</summary>
      <DataTable
        labelledBy="groups"
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { head: audience === 'staff' ? t`部署` : t`企業`, cell: Name },
          { head: t`登録`, numeric: true, cell: ({ counts }) => people(counts.enrolled) },
          { head: t`開始`, numeric: true, cell: ({ counts }) => people(counts.started) },
          { head: t`修了`, numeric: true, cell: ({ counts }) => people(counts.completed) },
          {
            head: t`声をかけたい人`,
            numeric: true,
            cell: ({ counts }) => people(counts.behind + counts.notStarted + counts.overdue),
          },
        ]}
      />
    </details>
  );
}
