import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useParams } from 'react-router';
import { getMyCourse } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { MarkdownLater } from '../components/markdown-later.js';
import { Notice } from '../components/notice.js';
import { Progress } from '../components/progress.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel } from '../texts/dates.js';
import { lessonName } from '../texts/names.js';
import { CourseFacts } from './course-facts.js';
import { endingSentence } from './ending.js';
import { isDemoDesk, lessonAddress, type CourseIds, type MyCourse } from './my-learning.js';
import { Outline } from './outline.js';
import { courseIds } from './route.js';
import { WaitsFor } from './waits-for.js';
import { missingInFull } from './words.js';

/** A course: how far I am, what comes next, its lessons, what it is about. */
export function CoursePage() {
  const me = useMe();
  const ids = courseIds(useParams());
  const query = useQuery(readQuery(getMyCourse, ids));
  return (
    <Page
      title={query.data?.title ?? t`講座`}
      trail={[{ to: '/learning', label: t`わたしの学習` }]}
      demo={isDemoDesk(me)}
      width="narrow"
    >
      <Answer query={query}>{(course) => <Course ids={ids} course={course} />}</Answer>
    </Page>
  );
}

function Course({ ids, course }: { ids: CourseIds; course: MyCourse }) {
  const { lessons, missing, description } = course;
  const all = lessons.length;
  const done = lessons.filter(({ completed }) => completed).length;
  return (
    <>
      <Closed course={course} />
      <WaitsFor course={course} />
      <Progress label={t`終えたレッスン`} value={done} max={all} text={t`${all}のうち${done}`} />
      <p>{missingInFull(missing)}</p>
      <Next ids={ids} course={course} />
      <section className="section" aria-labelledby="lessons">
        <h2 id="lessons">{t`レッスンの一覧`}</h2>
        <Outline ids={ids} course={course} />
      </section>
      <section className="section" aria-labelledby="about">
        <h2 id="about">{t`この講座について`}</h2>
        {description && (
          <Suspense>
            <MarkdownLater text={description} under={2} />
          </Suspense>
        )}
        <CourseFacts course={course} />
      </section>
    </>
  );
}

function Next({ ids, course }: { ids: CourseIds; course: MyCourse }) {
  const { next, lessons, started, waitsFor = [] } = course;
  if (!next || waitsFor.length > 0) return null;
  const name = lessonName(
    next.title,
    lessons.findIndex(({ key }) => key === next.lesson),
  );
  return (
    <ButtonRow>
      <ButtonLink kind="main" to={lessonAddress(ids, next.lesson)}>
        {started ? t`続きから学ぶ：${name}` : t`学び始める：${name}`}
      </ButtonLink>
    </ButtonRow>
  );
}

/** Completed, ended, over, or not begun: what is learned now is not counted, and why. */
function Closed({ course: { completedOn, ending, daysLeft, programme } }: { course: MyCourse }) {
  if (completedOn) {
    const day = dayLabel(completedOn);
    return <Notice kind="done" title={t`${day}に、この講座を終えました`} />;
  }
  if (ending)
    return (
      <Notice>
        <p>{endingSentence(ending)}</p>
      </Notice>
    );
  if (daysLeft >= 0) return null;
  const until = dayLabel(programme.endsOn);
  return (
    <Notice kind="warning">
      <p>{t`期間は${until}に終わりました。いまから学んでも、記録には数えられません。`}</p>
    </Notice>
  );
}
