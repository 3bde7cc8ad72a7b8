import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { Notice } from '../components/notice.js';
import { courseAddress, type MyCourse } from './my-learning.js';

/** What is to be completed before this course may be begun, each with the way there. */
export function WaitsFor({ course: { enrolment, waitsFor = [] } }: { course: MyCourse }) {
  if (waitsFor.length === 0) return null;
  return (
    <Notice title={t`この講座は、まだ始められません。`}>
      <p>{t`先に、次の講座を終えてください。`}</p>
      <ul className="list">
        {waitsFor.map(({ course, title }) => (
          <li key={course}>
            <Link to={courseAddress({ enrolment, course })}>{title}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
