import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { getCourse, listCourses } from '#operations/catalog';
import { setCourseVisibility } from '#contracts/catalog';
import { readAgain, readQuery } from '../api/queries.js';
import { Form } from '../forms/form.js';
import { useOperationForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { courseAddress, courseOf, type Course } from './courses.js';
import { VisibilityField } from './visibility-field.js';

/** Who else sees a course. */
export function SharingPage() {
  const { desk } = useMe();
  const course = courseOf(useParams());
  const query = useQuery(readQuery(getCourse, { course }));
  return (
    <Page
      title={t`見られる人を変える`}
      lead={t`講座の中身だけを見せます。受講者の名簿や成績は、どの自治体にも見えません。`}
      trail={[
        { to: '/courses', label: t`講座一覧` },
        { to: courseAddress(course), label: query.data?.title ?? t`公開している講座` },
      ]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer query={query}>{(found) => <Sharing course={found} />}</Answer>
    </Page>
  );
}

function Sharing({ course: { course, visibility = { to: 'own' } } }: { course: Course }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useOperationForm(setCourseVisibility, {
    given: { course },
    defaults: { visibility },
    refusals: { 'purchase-not-found': 'visibility' },
    onDone: async () => {
      await readAgain(client, getCourse, listCourses);
      await navigate(courseAddress(course));
    },
  });
  return (
    <Form form={form} submit={t`見られる人を決める`}>
      <VisibilityField form={form} />
      <p className="field">
        {t`あとで狭くしても、すでに事業で使っている自治体は、その版を使い続けられます。写してつくられた講座も、残ります。`}
      </p>
    </Form>
  );
}
