import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import type { CourseId } from '#contracts';
import { copyCourse } from '#contracts/catalog';
import { getCourse } from '#operations/catalog';
import { readQuery } from '../api/queries.js';
import { Form } from '../forms/form.js';
import { useOperationForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { CourseKeyField } from './course-key-field.js';
import { courseAddress, courseOf, draftAddress, freeKey, ownCourses } from './courses.js';

/** Begins a course of one's own as a copy. */
export function CopyPage() {
  const { desk } = useMe();
  const course = courseOf(useParams());
  const title = useQuery(readQuery(getCourse, { course })).data?.title ?? t`公開している講座`;
  const query = useQuery(ownCourses);
  return (
    <Page
      title={t`写して新しい講座をつくる`}
      lead={t`レッスン、資料、確認テストを全部写して、自分の自治体の下書きにします。元の講座は変わりません。`}
      trail={[
        { to: '/courses', label: t`講座一覧` },
        { to: courseAddress(course), label: title },
      ]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer query={query}>
        {(courses) => (
          <Copy
            course={course}
            courseKey={freeKey(
              'course',
              courses.map(({ key }) => key),
            )}
          />
        )}
      </Answer>
    </Page>
  );
}

function Copy({ course, courseKey }: { course: CourseId; courseKey: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useOperationForm(copyCourse, {
    given: { course },
    defaults: { key: courseKey },
    refusals: { 'course-key-taken': 'key' },
    onDone: async (copy) => {
      await client.invalidateQueries({ queryKey: ownCourses.queryKey });
      await navigate(draftAddress(copy.course));
    },
  });
  return (
    <Form form={form} submit={t`写して書き始める`}>
      <CourseKeyField form={form} />
    </Form>
  );
}
