import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { Markdown } from '../components/markdown.js';
import { Notice } from '../components/notice.js';
import { minutesOf } from '../texts/figures.js';
import { lessonName } from '../texts/names.js';
import type { Course } from './courses.js';
import { kindName } from './words.js';

interface Props {
  course: Pick<Course, 'title' | 'description' | 'lessons' | 'minutes'>;
  /** The lesson that is looked at; null: the course. */
  lesson: string | null;
  children: (lesson: string) => ReactNode;
}

/** What learners see, in a frame that says that it is a preview. The address says which lesson. */
export function CoursePreview({ course, lesson, children }: Props) {
  const place = course.lessons.findIndex(({ key }) => key === lesson);
  const shown = course.lessons[place];
  return (
    <>
      <Notice>
        <p>{t`これは確かめるための表示です。記録は残りません。確認テストの採点も、ここではしません。`}</p>
      </Notice>
      <article className="preview">
        {shown ? (
          <>
            <h2>{lessonName(shown.title, place)}</h2>
            <div className="lesson">{children(shown.key)}</div>
          </>
        ) : (
          <Outline {...course} />
        )}
      </article>
      {shown && <Turn lessons={course.lessons} place={place} />}
    </>
  );
}

function Outline({ title, description, lessons, minutes }: Props['course']) {
  const linkTo = useLessonLink();
  const all = minutesOf(minutes);
  return (
    <>
      <h2>{title}</h2>
      {description && <Markdown text={description} under={2} />}
      <p>{t`合わせて約${all}です。`}</p>
      <ol className="lesson-list">
        {lessons.map((lesson, place) => (
          <li key={lesson.key}>
            <span className="lesson-list-number" aria-hidden="true">
              {place + 1}
            </span>
            <span className="lesson-list-words">
              <Link to={linkTo(lesson.key)}>{lessonName(lesson.title, place)}</Link>
              <LessonFacts lesson={lesson} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

export function LessonFacts({ lesson: { kind = 'plain', minutes } }: { lesson: Course['lessons'][number] }) {
  const [what, time] = [kindName(kind), minutesOf(minutes)];
  return <span className="lesson-facts">{t`${what}、約${time}`}</span>;
}

/** To the lessons before and after it, and back to the course. */
function Turn({ lessons, place }: { lessons: Course['lessons']; place: number }) {
  const linkTo = useLessonLink();
  const [before, after] = [lessons[place - 1], lessons[place + 1]];
  return (
    <ButtonRow>
      {after && <ButtonLink kind="main" to={linkTo(after.key)}>{t`次のレッスン`}</ButtonLink>}
      {before && <ButtonLink to={linkTo(before.key)}>{t`前のレッスン`}</ButtonLink>}
      <ButtonLink to={linkTo(null)}>{t`レッスンの一覧`}</ButtonLink>
    </ButtonRow>
  );
}

function useLessonLink(): (lesson: string | null) => string {
  const [search] = useSearchParams();
  return (lesson) => {
    const changed = new URLSearchParams(search);
    if (lesson === null) changed.delete('lesson');
    else changed.set('lesson', lesson);
    return `?${changed.toString()}`;
  };
}
