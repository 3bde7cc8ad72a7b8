import { t } from '@lingui/core/macro';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Standing } from '#contracts/progress';
import { listProgrammeLearners } from '#operations/progress';
import { itemsOf, listQuery } from '../api/queries.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { FilterLinks } from '../components/filter-links.js';
import { LoadMore } from '../components/load-more.js';
import { useSorting } from '../components/sort-button.js';
import { StandingTag } from '../components/standing-tag.js';
import { WhyLate } from '../components/why-late.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { hours, people, percent } from '../texts/figures.js';
import { staffNumberLabel, standingName } from '../texts/names.js';
import { DepartmentFilter } from './department-filter.js';
import type { Learner, Programme, ProgrammeStanding } from './programmes.js';

/** Who needs somebody first. */
const standings = ['overdue', 'behind', 'not-started', 'on-track', 'completed', 'ended'] as const;
const sorts = ['share', '-share', 'last', '-last'] as const;

interface Props {
  programme: Programme;
  /** Counted by the platform meanwhile: the list does not wait for it. */
  standing: ProgrammeStanding | undefined;
}

/** Who learns in the programme: all, or those who stand alike; of all departments or of one. */
export function Learners({ programme: { programme, audience, endsOn }, standing: stands }: Props) {
  const [search] = useSearchParams();
  const sorting = useSorting();
  const isOffice = useMe().desk?.work === 'office';
  const standing = standings.find((one) => one === search.get('standing'));
  const department = search.get('department') || undefined;
  const sort = sorts.find((one) => one === sorting.sort);
  const query = useInfiniteQuery({
    ...listQuery(listProgrammeLearners, { programme, standing, department, sort }),
    // The table stays while another part of it is on its way.
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-labelledby="learners" className="section">
      <h2 id="learners">{t`この事業の受講者`}</h2>
      <FilterLinks
        label={t`表示する受講者`}
        name="standing"
        options={optionsOf(stands, standing)}
        current={standing ?? ''}
      />
      {audience === 'staff' && <DepartmentFilter groups={stands?.groups ?? []} current={department} />}
      <Answer query={query}>
        {(data) => {
          const items = itemsOf(data);
          if (items.length === 0 && !standing && !department)
            return (
              <EmptyState title={t`受講者は、まだ登録されていません。`}>
                {isOffice && <p>{t`名簿のファイルから取り込むか、登録済みの人から選んでください。`}</p>}
              </EmptyState>
            );
          if (items.length === 0) return <EmptyState title={t`当てはまる受講者はいません。`} />;
          return (
            <>
              <DataTable
                labelledBy="learners"
                rows={items}
                keyOf={({ enrolment }) => enrolment}
                sorting={sorting}
                columns={[
                  { head: t`氏名`, cell: Name },
                  { head: t`状態`, cell: (one) => <Stands learner={one} endsOn={endsOn} /> },
                  { head: t`進み具合`, numeric: true, sort: 'share', cell: ({ share }) => percent(share * 100) },
                  {
                    head: t`最後に学んだ日`,
                    sort: 'last',
                    cell: ({ lastAt }) => (lastAt === null ? t`まだありません` : dayLabel(dayOf(lastAt))),
                  },
                ]}
              />
              <LoadMore query={query} shown={items.length} />
            </>
          );
        }}
      </Answer>
    </section>
  );
}

const Stands = ({ learner, endsOn }: { learner: Learner; endsOn: string }) => (
  <>
    <StandingTag standing={learner.standing} />
    <WhyLate stands={learner} endsOn={endsOn} />
  </>
);

const Name = ({ person, name, kana, group, number, hoursAsked }: Learner) => (
  <>
    <Link to={`/people/${person}`}>{name}</Link>
    <span className="row-note">
      {kana && <span>{kana}</span>}
      {group.length > 0 && <span>{group.join(' ')}</span>}
      {number && <span>{staffNumberLabel(number)}</span>}
      {hoursAsked != null && <span>{hoursAskedLabel(hoursAsked)}</span>}
    </span>
  </>
);

function hoursAskedLabel(count: number): string {
  const time = hours(count);
  return t`学習時間の希望：${time}`;
}

/** Everybody, and each standing that somebody has; with how many, once they have been counted. */
function optionsOf(stands: ProgrammeStanding | undefined, current: Standing | undefined) {
  const option = (value: Standing | '', name: string, count: number | undefined) => {
    const them = count === undefined ? '' : people(count);
    return { value, label: `${name} ${them}` };
  };
  const all = stands?.all;
  const counts: Partial<Record<Standing, number>> = all
    ? {
        overdue: all.overdue,
        behind: all.behind,
        'not-started': all.notStarted,
        'on-track': all.onTrack,
        completed: all.completed,
        ended: all.ended,
      }
    : {};
  const there = standings.filter((one) => counts[one] !== 0 || one === current);
  return [option('', t`すべて`, all?.enrolled), ...there.map((one) => option(one, standingName(one), counts[one]))];
}
