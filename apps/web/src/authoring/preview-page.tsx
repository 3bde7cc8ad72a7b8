import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { EmptyState } from '../components/empty-state.js';
import { CoursePreview } from '../courses/course-preview.js';
import { courseOf, draftAddress, type CourseDraft } from '../courses/courses.js';
import { ShownLesson } from '../lesson/shown-lesson.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { draftLessonQuery, draftQuery } from './drafts.js';
import { NoDraft } from './no-draft.js';
import { shownOf } from './shown.js';
import { useDraftFiles } from './use-draft-files.js';

/** A draft as learners will see it: the course, or one of its lessons. Nothing is recorded. */
export function PreviewPage() {
  const { desk } = useMe();
  const course = courseOf(useParams());
  const query = useQuery(draftQuery(course));
  const none = <NoDraft course={course} />;
  return (
    <Page
      title={t`受講者の見え方`}
      trail={[
        { to: '/courses', label: t`講座一覧` },
        { to: draftAddress(course), label: query.data?.title ?? t`講座の下書き` },
      ]}
      demo={isDemo(desk?.municipality)}
    >
      <Answer query={query} instead={{ 'unknown-draft': none, 'draft-closed': none }}>
        {(draft) => <Preview draft={draft} />}
      </Answer>
    </Page>
  );
}

function Preview({ draft }: { draft: CourseDraft }) {
  const lesson = useSearchParams()[0].get('lesson');
  return (
    <CoursePreview course={draft} lesson={lesson}>
      {(key) => <DraftLesson key={key} draft={draft} lesson={key} />}
    </CoursePreview>
  );
}

function DraftLesson({ draft, lesson }: { draft: CourseDraft; lesson: string }) {
  const addressOf = useDraftFiles();
  const query = useQuery(draftLessonQuery(draft, lesson));
  return (
    <Answer query={query}>
      {({ content, files }) => {
        const shown = shownOf(content, files);
        return shown ? (
          <ShownLesson content={shown} addressOf={({ file }) => addressOf(file)} />
        ) : (
          <EmptyState title={t`資料のファイルが、まだありません。`} />
        );
      }}
    </Answer>
  );
}
