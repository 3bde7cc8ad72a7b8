import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { Tag } from '../components/tag.js';
import { minutesOf } from '../texts/figures.js';
import { lessonName } from '../texts/names.js';
import { lessonAddress, type CourseIds, type LessonState, type MyCourse } from './my-learning.js';
import { kindName, stateOf } from './words.js';

/** The lessons in their order, each with its kind, its time and where it stands. */
export function Outline({ ids, course }: { ids: CourseIds; course: MyCourse }) {
  const { lessons, next, ending } = course;
  return (
    <ol className="lesson-list">
      {lessons.map((lesson, place) => (
        <li key={lesson.key} className={lesson.key === next?.lesson ? 'lesson-list-next' : undefined}>
          <span className="lesson-list-number" aria-hidden="true">
            {place + 1}
          </span>
          <span className="lesson-list-words">
            {ending ? (
              <span>{lessonName(lesson.title, place)}</span>
            ) : (
              <Link to={lessonAddress(ids, lesson.key)}>{lessonName(lesson.title, place)}</Link>
            )}
            <LessonFacts lesson={lesson} />
          </span>
          <LessonTag lesson={lesson} />
        </li>
      ))}
    </ol>
  );
}

export function LessonFacts({ lesson: { kind, minutes } }: { lesson: LessonState }) {
  const [name, time] = [kindName(kind), minutesOf(minutes)];
  return <span className="lesson-facts">{t`${name}、約${time}`}</span>;
}

export function LessonTag({ lesson }: { lesson: LessonState }) {
  const { kind, word } = stateOf(lesson);
  return <Tag kind={kind}>{word}</Tag>;
}
