import { t } from '@lingui/core/macro';
import { Card } from '../components/card.js';
import { Notice } from '../components/notice.js';
import { Progress } from '../components/progress.js';
import { Tag } from '../components/tag.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { courseAddress, type MyEnrolment } from './my-learning.js';
import { LearningTime } from './learning-time.js';
import { OwnReason } from './own-reason.js';
import { SeatNotice } from './seat-notice.js';
import { daysLeftKind, daysLeftOf, missingInFull } from './words.js';

/** A programme that is open: until when, how far, and what is missing of each course. */
export function EnrolmentSection({ enrolment: mine }: { enrolment: MyEnrolment }) {
  const { enrolment, name, audience, endsOn, startsOn, daysLeft = 0, courses } = mine;
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
      <SeatNotice enrolment={mine} />
      <OwnReason enrolment={mine} />
      <div className="course-cards">
        {courses.map((course) => (
          <CourseCard
            key={course.course}
            course={course}
            before={courses.filter(({ key }) => course.waitsFor?.includes(key)).map(({ title }) => title)}
            to={courseAddress({ enrolment, course: course.course })}
          />
        ))}
      </div>
      {audience === 'staff' && <LearningTime enrolment={mine} />}
    </section>
  );
}

interface CardProps {
  course: MyEnrolment['courses'][number];
  /** Titles of the courses to be completed first. */
  before: readonly string[];
  to: string;
}

function CourseCard({ course, before, to }: CardProps) {
  const { title, completed, missing, lessons, dueOn = null, late } = course;
  const all = lessons.length;
  const done = lessons.filter((lesson) => lesson.completed).length;
  return (
    <Card title={title} to={to} tags={tagOf(completed, before.length > 0, late ?? false)}>
      <Progress label={t`終えたレッスン`} value={done} max={all} text={t`${all}のうち${done}`} />
      {!completed && before.length > 0 && <p>{waitsForSentence(before)}</p>}
      {!completed && before.length === 0 && missing && <p>{missingInFull(missing)}</p>}
      {!completed && dueOn && <p>{dueSentence(dueOn, late ?? false)}</p>}
    </Card>
  );
}

function tagOf(completed: boolean, waits: boolean, late: boolean) {
  if (completed) return <Tag kind="done">{t`終えた`}</Tag>;
  if (late) return <Tag kind="warning">{t`期限を過ぎた`}</Tag>;
  return waits && <Tag>{t`まだ始められない`}</Tag>;
}

function waitsForSentence(before: readonly string[]): string {
  const titles = before.map((title) => `「${title}」`).join('');
  return t`${titles}を終えると、始められます。`;
}

function dueSentence(dueOn: string, late: boolean): string {
  const day = dayLabel(dueOn);
  return late ? t`${day}が期限でした。いまからでも学べます。` : t`${day}までに終えてください。`;
}
