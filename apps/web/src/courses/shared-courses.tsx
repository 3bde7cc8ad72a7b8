import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listSharedCourses } from '#operations/catalog';
import { itemsOf, listQuery } from '../api/queries.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { LoadMore } from '../components/load-more.js';
import { Answer } from '../shell/answer.js';
import { minutesOf } from '../texts/figures.js';
import { courseAddress, type Course } from './courses.js';
import { MunicipalityName } from './municipality-name.js';
import { lessonsOf, levelName } from './words.js';

/** Courses of other municipalities: to be used as they are, or copied and changed. */
export function SharedCourses() {
  const query = useInfiniteQuery(listQuery(listSharedCourses, {}));
  return (
    <Answer query={query}>
      {(data) => {
        const items = itemsOf(data);
        if (items.length === 0)
          return (
            <EmptyState title={t`ほかの自治体が公開している講座は、まだありません。`}>
              <p>{t`ほかの自治体が講座の「見られる人」に入れると、ここに並びます。`}</p>
            </EmptyState>
          );
        return (
          <section aria-labelledby="courses" className="section">
            <h2 id="courses">{t`ほかの自治体が公開している講座`}</h2>
            <p>{t`このまま事業で使うことも、写して自分の講座にすることもできます。`}</p>
            <DataTable
              labelledBy="courses"
              rows={items}
              keyOf={({ course }) => course}
              columns={[
                { head: t`講座`, cell: ({ course, title }) => <Link to={courseAddress(course)}>{title}</Link> },
                { head: t`公開した自治体`, cell: Owner },
                { head: t`レベル`, cell: ({ level }) => level && levelName(level) },
                { head: t`レッスン`, cell: ({ lessons }) => lessonsOf(lessons.length), numeric: true },
                { head: t`標準学習時間`, cell: ({ minutes }) => minutesOf(minutes), numeric: true },
              ]}
            />
            <LoadMore query={query} shown={items.length} />
          </section>
        );
      }}
    </Answer>
  );
}

const Owner = ({ municipality }: Course) => municipality && <MunicipalityName code={municipality} />;
