import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { getCourse } from '#operations/catalog';
import { readQuery } from '../api/queries.js';
import { DoneNotice } from '../components/done-notice.js';
import { Facts } from '../components/facts.js';
import { Markdown } from '../components/markdown.js';
import { Notice } from '../components/notice.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel, dayOf, period } from '../texts/dates.js';
import { minutesOf } from '../texts/figures.js';
import { lessonName } from '../texts/names.js';
import { CourseActs } from './course-acts.js';
import { LessonFacts } from './course-preview.js';
import { courseAddress, courseOf, type Course } from './courses.js';
import { MunicipalityName } from './municipality-name.js';
import { PublishedTag } from './own-courses.js';
import { Versions } from './versions.js';
import { levelName, nameOfLanguage, versionName, visibilityName } from './words.js';

/** A published course: what it is, who uses it, what can be done with it. */
export function CoursePage() {
  const { desk } = useMe();
  const course = courseOf(useParams());
  const query = useQuery(readQuery(getCourse, { course }));
  return (
    <Page
      title={query.data?.title ?? t`講座`}
      trail={[{ to: '/courses', label: t`講座一覧` }]}
      demo={isDemo(desk?.municipality)}
    >
      <Answer query={query}>{(found) => <Found course={found} />}</Answer>
    </Page>
  );
}

function Found({ course }: { course: Course }) {
  const { desk } = useMe();
  const state: unknown = useLocation().state;
  const isOwn = course.municipality === desk?.municipality;
  return (
    <>
      {isPublished(state, course) && <DoneNotice>{t`公開しました。事業を開くときに、この講座を選べます。`}</DoneNotice>}
      {course.withdrawnAt && <Withdrawn at={course.withdrawnAt} />}
      <CourseActs course={course} isOwn={isOwn} />
      <section className="section" aria-labelledby="about">
        <h2 id="about">{t`講座の情報`}</h2>
        {course.description && <Markdown text={course.description} under={2} />}
        <About course={course} isOwn={isOwn} />
      </section>
      <section className="section" aria-labelledby="lessons">
        <h2 id="lessons">{t`レッスンの一覧`}</h2>
        <ol className="lesson-list">
          {course.lessons.map((lesson, place) => (
            <li key={lesson.key}>
              <span className="lesson-list-number" aria-hidden="true">
                {place + 1}
              </span>
              <span className="lesson-list-words">
                <Link to={`${courseAddress(course.course)}/preview?lesson=${lesson.key}`}>
                  {lessonName(lesson.title, place)}
                </Link>
                <LessonFacts lesson={lesson} />
              </span>
            </li>
          ))}
        </ol>
      </section>
      {isOwn && <Versions course={course} />}
    </>
  );
}

/** Whether one comes here from having published this version. */
const isPublished = (state: unknown, { version }: Course): boolean =>
  typeof state === 'object' && state !== null && 'published' in state && state.published === version;

function Withdrawn({ at }: { at: string }) {
  const day = dayLabel(dayOf(at));
  return (
    <Notice kind="warning" title={t`${day}に取り下げました`}>
      <p>{t`新しい事業では使えません。すでに使っている事業では、そのまま学べます。次の版を公開すると、また使えるようになります。`}</p>
    </Notice>
  );
}

function About({ course, isOwn }: { course: Course; isOwn: boolean }) {
  const isOffice = useMe().desk?.work === 'office';
  const { municipality, level, language, subtitled, designation, passScore, minutes } = course;
  const facts: (readonly [string, ReactNode])[] = [
    [t`状態`, isOwn ? <PublishedTag key="state" course={course} /> : versionName(course.version)],
    [t`標準学習時間`, minutesOf(minutes)],
  ];
  if (!isOwn && municipality) facts.push([t`公開した自治体`, <MunicipalityName key="owner" code={municipality} />]);
  if (isOwn)
    facts.push([
      t`見られる人`,
      <span key="visibility" className="changeable">
        {visibilityName(course.visibility)}
        {isOffice && <Link to={`${courseAddress(course.course)}/sharing`}>{t`見られる人を変える`}</Link>}
      </span>,
    ]);
  if (level) facts.push([t`レベル`, levelName(level)]);
  if (language) facts.push([t`講座のことば`, nameOfLanguage(language)]);
  if (subtitled !== undefined) facts.push([t`字幕`, subtitled ? t`あり` : t`なし`]);
  if (designation) {
    const days = period(designation.from, designation.until);
    facts.push([t`教育訓練給付の指定`, t`${designation.number}（${days}）`]);
  }
  if (passScore !== null) facts.push([t`テストの合格点`, t`${passScore}点`]);
  facts.push([t`記号`, course.key]);
  return <Facts facts={facts} />;
}
