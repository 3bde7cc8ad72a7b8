import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { startCourseDraft } from '#contracts/catalog';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { CourseKeyField } from './course-key-field.js';
import { draftAddress, freeKey, ownCourses } from './courses.js';

/** Begins a course: its title, and what it is called by in files. */
export function NewCoursePage() {
  const { desk } = useMe();
  const query = useQuery(ownCourses);
  return (
    <Page
      title={t`講座をつくる`}
      lead={t`名前だけ決めれば始められます。公開するまで、受講者には見えません。`}
      trail={[{ to: '/courses', label: t`講座一覧` }]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer query={query}>
        {(courses) => (
          <NewCourse
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

function NewCourse({ courseKey }: { courseKey: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useOperationForm(startCourseDraft, {
    defaults: { key: courseKey },
    refusals: { 'course-key-taken': 'key' },
    onDone: async ({ course }) => {
      await client.invalidateQueries({ queryKey: ownCourses.queryKey });
      await navigate(draftAddress(course));
    },
  });
  return (
    <Form form={form} submit={t`書き始める`}>
      <TextField form={form} name="title" label={t`講座の名前`} hint={t`例：はじめての表計算`} maxLength={200} />
      <CourseKeyField form={form} />
    </Form>
  );
}
