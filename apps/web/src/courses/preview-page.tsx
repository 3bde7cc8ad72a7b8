import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { getCourse, getLesson } from '#operations/catalog';
import { readQuery } from '../api/queries.js';
import { ShownLesson } from '../lesson/shown-lesson.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { CoursePreview } from './course-preview.js';
import { courseAddress, courseOf, type Course } from './courses.js';
import { versionName } from './words.js';

/** A published version as learners see it. */
export function CoursePreviewPage() {
  const { desk } = useMe();
  const course = courseOf(useParams());
  const wanted = Number(useSearchParams()[0].get('version'));
  const version = Number.isInteger(wanted) && wanted > 0 ? { version: wanted } : {};
  const query = useQuery(readQuery(getCourse, { course, ...version }));
  const { data } = query;
  const name = data && versionName(data.version);
  return (
    <Page
      title={name ? t`受講者の見え方（${name}）` : t`受講者の見え方`}
      trail={[
        { to: '/courses', label: t`講座一覧` },
        { to: courseAddress(course), label: data?.title ?? t`公開している講座` },
      ]}
      demo={isDemo(desk?.municipality)}
    >
      <Answer query={query}>{(found) => <Preview course={found} />}</Answer>
    </Page>
  );
}

function Preview({ course }: { course: Course }) {
  const lesson = useSearchParams()[0].get('lesson');
  return (
    <CoursePreview course={course} lesson={lesson}>
      {(key) => <PublishedLesson key={key} course={course} lesson={key} />}
    </CoursePreview>
  );
}

function PublishedLesson({ course: { course, version }, lesson }: { course: Course; lesson: string }) {
  const { desk } = useMe();
  const where = desk?.municipality ? `?municipality=${desk.municipality}` : '';
  const query = useQuery(readQuery(getLesson, { course, version, lesson }));
  return (
    <Answer query={query}>
      {({ content }) => (
        <ShownLesson
          content={content}
          addressOf={({ file }) => `/api/v1/courses/${course}/versions/${version}/files/${file}${where}`}
        />
      )}
    </Answer>
  );
}
