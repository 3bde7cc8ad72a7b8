import { plural, t } from '@lingui/core/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { OutputOf } from '#contracts';
import type { Changes, listCourseVersions as listing } from '#contracts/catalog';
import { listCourseVersions } from '#operations/catalog';
import { itemsOf, listQuery } from '../api/queries.js';
import { DataTable } from '../components/data-table.js';
import { LoadMore } from '../components/load-more.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { dayLabel, dayOf, period } from '../texts/dates.js';
import { minutesOf } from '../texts/figures.js';
import { courseUses, usesOf, type CourseUse } from './course-uses.js';
import { courseAddress, type Course } from './courses.js';
import { factName, lessonsOf, versionName } from './words.js';

type Version = OutputOf<typeof listing>['items'][number];

/** The versions of a course, the newest first: what each changed, and which programmes have pinned it. */
export function Versions({ course: { course } }: { course: Course }) {
  const query = useInfiniteQuery(listQuery(listCourseVersions, { course, limit: 20 }));
  const uses = usesOf(useQuery(courseUses).data, course);
  return (
    <section className="section" aria-labelledby="versions">
      <h2 id="versions">{t`版と、使っている事業`}</h2>
      <p>{t`事業は、開いたときの版を使い続けます。新しい版を公開しても、変わりません。`}</p>
      <Answer query={query}>
        {(data) => {
          const items = itemsOf(data);
          return (
            <>
              <DataTable
                labelledBy="versions"
                rows={items}
                keyOf={({ version }) => String(version)}
                columns={[
                  { head: t`版`, cell: (version) => <Name course={course} version={version} /> },
                  { head: t`変わったところ`, cell: ({ changes }) => <Changed changes={changes} /> },
                  {
                    head: t`使っている事業`,
                    cell: ({ version }) => <Uses uses={uses?.filter((use) => use.version === version)} />,
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

function Name({ course, version: { version, publishedAt, lessons, minutes } }: { course: string; version: Version }) {
  const day = dayLabel(dayOf(publishedAt));
  return (
    <>
      <Link to={`${courseAddress(course)}/preview?version=${version}`}>{versionName(version)}</Link>
      <span className="row-note">
        <span>{t`${day}に公開`}</span>
        <span>{lessonsOf(lessons)}</span>
        <span>{minutesOf(minutes)}</span>
      </span>
    </>
  );
}

function Changed({ changes }: { changes: Changes | undefined }) {
  if (!changes) return <>{t`はじめての版`}</>;
  const { told, added, removed, rewritten, reordered } = changes;
  return (
    <ul>
      {told.length > 0 && <li>{t`講座の情報：${told.map(factName).join(t`、`)}`}</li>}
      {added.count > 0 && <li>{t`足したレッスン：${namesOf(added)}`}</li>}
      {removed.count > 0 && <li>{t`消したレッスン：${namesOf(removed)}`}</li>}
      {rewritten.count > 0 && <li>{t`書き直したレッスン：${namesOf(rewritten)}`}</li>}
      {reordered && <li>{t`レッスンの順`}</li>}
    </ul>
  );
}

/** The first by name, the others by their number. */
function namesOf({ count, names }: Changes['added']): string {
  const listed = names.map((name) => t`「${name}」`).join('');
  const rest = count - names.length;
  return rest > 0 ? listed + plural(rest, { other: 'ほか#つ' }) : listed;
}

function Uses({ uses }: { uses: readonly CourseUse[] | undefined }) {
  const isOffice = useMe().desk?.work === 'office';
  if (!uses || uses.length === 0) return <>{uses && t`なし`}</>;
  return (
    <ul>
      {uses.map(({ programme, name, startsOn, endsOn }) => (
        <li key={programme}>
          {isOffice ? <Link to={`/programmes/${programme}/learners`}>{name}</Link> : name}
          <span className="row-note">{period(startsOn, endsOn)}</span>
        </li>
      ))}
    </ul>
  );
}
