import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { Tag } from '../components/tag.js';
import { dayLabel, period } from '../texts/dates.js';
import { courseAddress, type MyEnrolment } from './my-learning.js';
import { endingSentence } from './ending.js';
import { OwnReason } from './own-reason.js';

/** Programmes that are completed, ended or over: their courses can still be read. */
export function Finished({ enrolments }: { enrolments: readonly MyEnrolment[] }) {
  return (
    <section className="section" aria-labelledby="finished">
      <h2 id="finished">{t`終わったもの`}</h2>
      <ul className="finished">
        {enrolments.map((one) => (
          <li key={one.enrolment}>
            <p className="finished-name">
              {one.name}
              {one.completedOn && <Tag kind="done">{t`修了`}</Tag>}
            </p>
            <p>{closedSentence(one)}</p>
            {one.completedOn && one.audience !== 'citizen' && (
              <p>
                {t`仕事で使いましたか。`}
                <Link to="/my-uses">{t`仕事で使ったことを報告する`}</Link>
              </p>
            )}
            <OwnReason enrolment={one} over />
            <ul className="link-row">
              {one.courses.map(({ course, title }) => (
                <li key={course}>
                  <Link to={courseAddress({ enrolment: one.enrolment, course })}>{title}</Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function closedSentence({ completedOn, ending, startsOn, endsOn }: MyEnrolment): string {
  if (completedOn) {
    const day = dayLabel(completedOn);
    return t`${day}にすべて終えました。`;
  }
  return ending ? endingSentence(ending) : t`期間（${period(startsOn, endsOn)}）が終わりました。`;
}
