import { t } from '@lingui/core/macro';
import { Notice } from '../components/notice.js';
import { ShownLesson } from '../lesson/shown-lesson.js';
import { useMe } from '../session/me.js';
import { Finish } from './finish.js';
import { LessonEnd } from './lesson-end.js';
import type { CourseIds, MyCourse, MyLesson } from './my-learning.js';
import { LessonFacts, LessonTag } from './outline.js';
import { Quiz } from './quiz.js';
import { useFileAddress } from './use-file-address.js';
import { useReading } from './use-reading.js';
import { useStudy } from './use-study.js';
import { Watching } from './watching.js';

interface Props {
  ids: CourseIds;
  lesson: MyLesson;
  course: MyCourse | undefined;
}

/** What a lesson teaches, how it is finished, and what comes after it. */
export function LessonBody({ ids, lesson, course }: Props) {
  return (
    <>
      <p className="lesson-head">
        <LessonFacts lesson={lesson.state} />
        <LessonTag lesson={lesson.state} />
      </p>
      {course && course.daysLeft < 0 && (
        <Notice kind="warning">
          <p>{t`期間が終わっています。学んでも、記録には数えられません。`}</p>
        </Notice>
      )}
      <Learned lesson={lesson} />
      {course && <LessonEnd ids={ids} lesson={lesson} course={course} />}
    </>
  );
}

function Learned({ lesson }: { lesson: MyLesson }) {
  const { content } = lesson;
  switch (content.kind) {
    case 'video':
      return <Watching lesson={lesson} content={content} />;
    case 'quiz':
      return <Quiz lesson={lesson} content={content} />;
    case 'text':
    case 'file':
      return <Reading lesson={lesson} />;
    default:
      return <Elsewhere lesson={lesson} />;
  }
}

/** A text or a document: who has read it says so. */
function Reading({ lesson }: { lesson: MyLesson }) {
  const study = useStudy(useMe(), lesson, useReading());
  const addressOf = useFileAddress(lesson);
  const isText = lesson.content.kind === 'text';
  return (
    <>
      <div className="lesson">
        <ShownLesson content={lesson.content} addressOf={addressOf} />
      </div>
      <Finish lesson={lesson} study={study} label={isText ? t`読み終えた` : t`学び終えた`} />
    </>
  );
}

/** Learned at a provider or in a meeting: completed by others’ records. */
function Elsewhere({ lesson }: { lesson: MyLesson }) {
  const addressOf = useFileAddress(lesson);
  return (
    <div className="lesson">
      <ShownLesson content={lesson.content} addressOf={addressOf} />
    </div>
  );
}
