import { t } from '@lingui/core/macro';
import { Card } from '../components/card.js';
import { Notice } from '../components/notice.js';
import { Progress } from '../components/progress.js';
import { Tag } from '../components/tag.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { courseAddress, type MyEnrolment } from './my-learning.js';
import { OwnReason } from './own-reason.js';
import { daysLeftKind, daysLeftOf, missingInFull } from './words.js';

/** A programme that is open: until when, how far, and what is missing of each course. */
export function EnrolmentSection({ enrolment: mine }: { enrolment: MyEnrolment }) {
  const { enrolment, name, endsOn, startsOn, daysLeft = 0, courses } = mine;
  const id = `programme-${enrolment}`;
  const [until, from] = [dayLabel(endsOn), dayLabel(startsOn)];
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <p className="due">
        <Tag kind={daysLeftKind(daysLeft)}>{daysLeftOf(daysLeft)}</Tag>
        <span>{t`${until}まで`}</span>
      </p>
      {startsOn > dayOf(new Date().toISOString()) && (
        <Notice>
          <p>{t`${from}から始まります。それまでに学んだことは、記録に数えられません。`}</p>
        </Notice>
      )}
      <OwnReason enrolment={mine} />
      <div className="course-cards">
        {courses.map((course) => (
          <CourseCard key={course.course} course={course} to={courseAddress({ enrolment, course: course.course })} />
        ))}
      </div>
    </section>
  );
}

function CourseCard({ course, to }: { course: MyEnrolment['courses'][number]; to: string }) {
  const { title, completed, missing, lessons } = course;
  const all = lessons.length;
  const done = lessons.filter((lesson) => lesson.completed).length;
  return (
    <Card title={title} to={to} tags={completed && <Tag kind="done">{t`終えた`}</Tag>}>
      <Progress label={t`終えたレッスン`} value={done} max={all} text={t`${all}のうち${done}`} />
      {!completed && missing && <p>{missingInFull(missing)}</p>}
    </Card>
  );
}
