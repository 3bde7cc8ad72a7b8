import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { Icon } from '../components/icon.js';
import { minutesOf } from '../texts/figures.js';
import { lessonName } from '../texts/names.js';
import { lessonAddress, type MyEnrolment } from './my-learning.js';
import { clockOf, kindName } from './words.js';

/** 「続きから」: one tap to where one stopped, naming course, lesson and what it still takes. */
export function ResumeLink({ enrolment }: { enrolment: MyEnrolment }) {
  const { resume } = enrolment;
  const course = enrolment.courses.find((one) => one.course === resume?.course);
  if (!resume || !course) return null;
  const place = course.lessons.findIndex(({ key }) => key === resume.lesson);
  const begun = course.started || enrolment.lastAt;
  const [kind, left] = [kindName(resume.kind), minutesOf(resume.minutesLeft)];
  const at = resume.position ? clockOf(resume.position) : '';
  return (
    <Link
      to={lessonAddress({ enrolment: enrolment.enrolment, course: resume.course }, resume.lesson)}
      className="resume"
    >
      <span className="resume-verb">{begun ? t`続きから学ぶ` : t`学び始める`}</span>
      <span className="resume-course">{course.title}</span>
      <span className="resume-lesson">{lessonName(resume.title, place)}</span>
      <span className="resume-left">{at ? t`${kind}、あと約${left}（${at}から）` : t`${kind}、あと約${left}`}</span>
      <Icon name="next" />
    </Link>
  );
}
