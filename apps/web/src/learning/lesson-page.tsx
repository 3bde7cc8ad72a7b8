import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { getMyCourse, getMyLesson } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { lessonName } from '../texts/names.js';
import { LessonBody } from './lesson-body.js';
import { courseAddress, isDemoDesk } from './my-learning.js';
import { courseIds } from './route.js';

/** A lesson being learned. Asked for once: what happens on the page is known here first. */
export function LessonPage() {
  const me = useMe();
  const params = useParams();
  const { lesson = '' } = params;
  const ids = courseIds(params);
  const course = useQuery(readQuery(getMyCourse, ids));
  const query = useQuery({ ...readQuery(getMyLesson, { ...ids, lesson }), refetchOnWindowFocus: false });
  const place = course.data?.lessons.findIndex(({ key }) => key === lesson) ?? -1;
  const kind = query.data?.state.kind ?? course.data?.lessons[place]?.kind;
  const title = query.data?.state.title ?? (place < 0 ? t`レッスン` : lessonName(null, place));
  const up = { to: courseAddress(ids), label: course.data?.title ?? t`講座` };
  return (
    <Page
      title={title}
      trail={[{ to: '/learning', label: t`わたしの学習` }, up]}
      demo={isDemoDesk(me)}
      width={kind === 'video' ? 'wide' : 'narrow'}
    >
      <Answer query={query} instead={{ 'enrolment-ended': <Ended to={up.to} /> }}>
        {(found) => <LessonBody key={lesson} ids={ids} lesson={found} course={course.data} />}
      </Answer>
    </Page>
  );
}

function Ended({ to }: { to: string }) {
  return (
    <EmptyState title={t`この受講は終わっています。`}>
      <p>{t`レッスンは、もう見られません。学んだ記録は残っています。`}</p>
      <ButtonRow>
        <ButtonLink to={to}>{t`講座のページへ戻る`}</ButtonLink>
        <ButtonLink to="/my-record">{t`学習の記録を見る`}</ButtonLink>
      </ButtonRow>
    </EmptyState>
  );
}
