import { t } from '@lingui/core/macro';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { dayLabel } from '../texts/dates.js';
import { lessonName } from '../texts/names.js';
import {
  courseAddress,
  lessonAddress,
  nextAfter,
  type CourseIds,
  type MyCourse,
  type MyLesson,
} from './my-learning.js';

/** Below a lesson: that it is done, and where to go next. */
export function LessonEnd({ ids, lesson, course }: { ids: CourseIds; lesson: MyLesson; course: MyCourse }) {
  const { state } = lesson;
  const next = nextAfter(course.lessons, state.key);
  const others = course.lessons.filter(({ key }) => key !== state.key);
  const allDone = state.completed && others.every(({ completed }) => completed) && course.missing.passScore === null;
  return (
    <>
      <div role="status">
        {state.completed && state.kind !== 'quiz' && <Notice kind="done" title={doneSentence(state.completedOn)} />}
        {allDone && <Notice kind="done" title={t`この講座のレッスンを、すべて終えました`} />}
      </div>
      <ButtonRow>
        {state.completed && next && (
          <ButtonLink kind="main" to={lessonAddress(ids, next.key)}>
            {t`次へ：${lessonName(next.title, course.lessons.indexOf(next))}`}
          </ButtonLink>
        )}
        <ButtonLink kind={allDone ? 'main' : 'outline'} to={courseAddress(ids)}>
          {t`講座のページへ戻る`}
        </ButtonLink>
        {!state.completed && lesson.after && (
          <ButtonLink kind="text" to={lessonAddress(ids, lesson.after)}>
            {t`先に次のレッスンを見る`}
          </ButtonLink>
        )}
      </ButtonRow>
    </>
  );
}

function doneSentence(day: string | null | undefined): string {
  if (!day) return t`このレッスンを終えました`;
  const on = dayLabel(day);
  return t`${on}に、このレッスンを終えました`;
}
