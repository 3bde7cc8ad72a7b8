import { t } from '@lingui/core/macro';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { getCourse, listCourses, listCourseVersions, publishCourseDraft } from '#operations/catalog';
import { readAgain } from '../api/queries.js';
import { call } from '../api/call.js';
import { ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { Loading } from '../components/loading.js';
import { courseAddress, type CourseDraft } from '../courses/courses.js';
import { versionName } from '../courses/words.js';
import { useMe } from '../session/me.js';
import { CheckItems } from './check-items.js';
import { checksOf } from './check-list.js';
import { draftLessonQuery, draftQuery } from './drafts.js';

/** What is missing, and the button that publishes. */
export function Publication({ draft }: { draft: CourseDraft }) {
  const { lessons, problems } = draft;
  const isOffice = useMe().desk?.work === 'office';
  const read = useQueries({
    queries: lessons.filter(({ kind }) => kind === 'video').map(({ key }) => draftLessonQuery(draft, key)),
  });
  if (read.some(({ isPending }) => isPending)) return <Loading />;
  const videos = new Map(
    read.flatMap(({ data }) => (data?.content.kind === 'video' ? [[data.lesson.key as string, data.content]] : [])),
  );
  const checks = checksOf(draft, videos);
  return (
    <>
      <CheckItems draft={draft} checks={checks} />
      {problems.length > 0 ? null : isOffice ? (
        <Publish draft={draft} warnings={checks.length} />
      ) : (
        <p>{t`公開は、自治体の担当者が行います。書き終えたら、担当者に知らせてください。`}</p>
      )}
    </>
  );
}

function Publish({ draft, warnings }: { draft: CourseDraft; warnings: number }) {
  const { course, version, basedOn, title } = draft;
  const client = useQueryClient();
  const navigate = useNavigate();
  const publish = async () => {
    try {
      const { published } = await call(publishCourseDraft, { course, version });
      await navigate(courseAddress(course), { state: { published } });
      client.removeQueries({ queryKey: draftQuery(course).queryKey });
      await readAgain(client, listCourses, getCourse, listCourseVersions);
    } catch (error) {
      await client.invalidateQueries({ queryKey: draftQuery(course).queryKey });
      throw error;
    }
  };
  const next = versionName((basedOn ?? 0) + 1);
  return (
    <ButtonRow>
      <ConfirmButton
        kind="main"
        label={t`公開する`}
        doKind="main"
        title={t`「${title}」を公開しますか`}
        action={publish}
      >
        <ul className="list">
          <li>{t`${next}になります。公開した版は、あとから変えられません。直すときは、次の版を書きます。`}</li>
          {basedOn !== null && <li>{t`前の版を使っている事業は、そのまま前の版を使い続けます。`}</li>}
          <li>{t`受講者は、事業で使うまで見られません。`}</li>
          {warnings > 0 && <li>{t`気を付けるところが${warnings}つあります。そのままでも公開できます。`}</li>}
        </ul>
      </ConfirmButton>
    </ButtonRow>
  );
}
