import { plural, t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { DataTable } from '../components/data-table.js';
import { Facts } from '../components/facts.js';
import { Folded } from '../components/folded.js';
import { points } from '../lesson/points.js';
import { dayLabel, momentLabel, period } from '../texts/dates.js';
import { minutesOf } from '../texts/figures.js';
import { lessonName } from '../texts/names.js';
import { CompanyConsents } from './company-consents.js';
import { ConsentRecord } from './consent-record.js';
import { endingSentence } from './ending.js';
import type { MyEnrolment } from './my-learning.js';
import { kindName, timeOf } from './words.js';

type Course = MyEnrolment['courses'][number];

/** One programme of my record. */
export function ProgrammeRecord({ enrolment }: { enrolment: MyEnrolment }) {
  const { name, startsOn, endsOn, seconds = 0, lastAt, courses } = enrolment;
  const id = `record-${enrolment.enrolment}`;
  const facts: (readonly [string, ReactNode])[] = [
    [t`期間`, period(startsOn, endsOn)],
    [t`いまの状態`, standing(enrolment)],
    [t`学んだ時間`, timeOf(seconds)],
  ];
  if (lastAt) facts.push([t`最後に学んだ日時`, momentLabel(lastAt)]);
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <Facts facts={facts} />
      {courses.map((course) => (
        <CourseRecord key={course.course} id={`${id}-${course.key}`} course={course} />
      ))}
      {enrolment.consent !== 'not-needed' && <ConsentRecord enrolment={enrolment} />}
      {enrolment.audience === 'citizen' && <CompanyConsents enrolment={enrolment} />}
    </section>
  );
}

function CourseRecord({ id, course: { title, lessons, completedOn } }: { id: string; course: Course }) {
  const day = completedOn && dayLabel(completedOn);
  const count = plural(lessons.length, { other: '#レッスン' });
  return (
    <>
      <h3 id={id}>{title}</h3>
      <p>{day ? t`${day}に終えました。` : t`まだ終えていません。`}</p>
      <Folded summary={t`「${title}」のレッスンごとの記録（${count}）`}>
        <DataTable
          labelledBy={id}
          rows={lessons.map((lesson, place) => ({ ...lesson, place }))}
          keyOf={({ key }) => key}
          columns={[
            { head: t`レッスン`, cell: ({ title: own, place }) => lessonName(own, place) },
            { head: t`種類`, cell: ({ kind = 'plain' }) => kindName(kind) },
            { head: t`標準の時間`, numeric: true, cell: ({ minutes }) => minutesOf(minutes) },
            { head: t`終えた日`, cell: (lesson) => (lesson.completedOn ? dayLabel(lesson.completedOn) : t`まだ`) },
            {
              head: t`点数`,
              numeric: true,
              cell: ({ score }) => (typeof score === 'number' ? t`${points(score)}点` : t`なし`),
            },
          ]}
        />
      </Folded>
    </>
  );
}

function standing({ completedOn, ending, daysLeft = 0 }: MyEnrolment): string {
  if (completedOn) {
    const day = dayLabel(completedOn);
    return t`${day}に修了`;
  }
  if (ending) return endingSentence(ending);
  return daysLeft < 0 ? t`期間が終わりました` : t`学習中`;
}
