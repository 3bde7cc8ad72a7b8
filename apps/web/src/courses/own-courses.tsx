import { plural, t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { Tag } from '../components/tag.js';
import { Answer } from '../shell/answer.js';
import { minutesOf } from '../texts/figures.js';
import { courseUses, usesOf, type CourseUse } from './course-uses.js';
import { courseAddress, draftAddress, ownCourses, type OwnCourse } from './courses.js';
import { versionName, visibilityName } from './words.js';

/** Our courses: where each stands, who else sees it, which programmes use it. */
export function OwnCourses() {
  const query = useQuery(ownCourses);
  const uses = useQuery(courseUses).data;
  return (
    <Answer query={query}>
      {(courses) =>
        courses.length === 0 ? (
          <EmptyState title={t`講座は、まだありません。`}>
            <p>{t`「講座をつくる」から始めます。文章1つだけの講座でも、公開できます。`}</p>
            <p>{t`ほかの自治体の講座を写して、直して使うこともできます。`}</p>
          </EmptyState>
        ) : (
          <section aria-labelledby="courses" className="section">
            <h2 id="courses">{t`自分の自治体の講座`}</h2>
            <DataTable
              labelledBy="courses"
              rows={courses}
              keyOf={({ course }) => course}
              columns={[
                { head: t`講座`, cell: Name },
                { head: t`状態`, cell: State },
                { head: t`見られる人`, cell: ({ published }) => published && visibilityName(published.visibility) },
                { head: t`標準学習時間`, cell: ({ minutes }) => minutesOf(minutes), numeric: true },
                { head: t`使っている事業`, cell: ({ course }) => usedBy(usesOf(uses, course)), numeric: true },
              ]}
            />
          </section>
        )
      }
    </Answer>
  );
}

const Name = ({ course, title, key, published }: OwnCourse) => (
  <>
    <Link to={published ? courseAddress(course) : draftAddress(course)}>{title}</Link>
    <span className="row-note">{t`記号：${key}`}</span>
  </>
);

function State({ course, published, draft }: OwnCourse) {
  return (
    <>
      {published && <PublishedTag course={published} />}
      {draft && (published ? <Link to={draftAddress(course)}>{t`次の版の下書き`}</Link> : <Tag>{t`下書き`}</Tag>)}
    </>
  );
}

export function PublishedTag({ course }: { course: { version: number; withdrawnAt?: string | undefined } }) {
  if (course.withdrawnAt) return <Tag kind="warning">{t`取り下げ`}</Tag>;
  const version = versionName(course.version);
  return <Tag kind="done">{t`公開中（${version}）`}</Tag>;
}

const usedBy = (uses: readonly CourseUse[] | undefined): string =>
  uses === undefined ? '' : plural(uses.length, { other: '#件' });
