import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { getCourse, listCourses, reviseCourse, withdrawCourse } from '#operations/catalog';
import { readAgain } from '../api/queries.js';
import { call } from '../api/call.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { useMe } from '../session/me.js';
import { courseUses, usesOf } from './course-uses.js';
import { courseAddress, draftAddress, ownCourses, type Course } from './courses.js';

/** What can be done with a course: look at it, write the next version, copy it, withdraw it. */
export function CourseActs({ course, isOwn }: { course: Course; isOwn: boolean }) {
  const isOffice = useMe().desk?.work === 'office';
  const to = courseAddress(course.course);
  return (
    <ButtonRow>
      {isOwn && <Revise course={course} />}
      <ButtonLink to={`${to}/preview`}>{t`受講者の見え方を確かめる`}</ButtonLink>
      <ButtonLink kind={isOwn ? 'outline' : 'main'} to={`${to}/copy`}>{t`写して新しい講座をつくる`}</ButtonLink>
      {isOwn && isOffice && !course.withdrawnAt && <Withdraw course={course} />}
    </ButtonRow>
  );
}

function Revise({ course: { course } }: { course: Course }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const own = useQuery(ownCourses).data;
  if (own?.some((one) => one.course === course && one.draft))
    return <ButtonLink kind="main" to={draftAddress(course)}>{t`次の版の下書きを開く`}</ButtonLink>;
  const revise = async () => {
    await call(reviseCourse, { course });
    await client.invalidateQueries({ queryKey: [listCourses.name] });
    await navigate(draftAddress(course));
  };
  return <ActionButton kind="main" action={revise}>{t`次の版を書く`}</ActionButton>;
}

function Withdraw({ course: { course, title } }: { course: Course }) {
  const client = useQueryClient();
  const uses = usesOf(useQuery(courseUses).data, course)?.length ?? 0;
  const withdraw = async () => {
    await call(withdrawCourse, { course });
    await readAgain(client, getCourse, listCourses);
  };
  return (
    <ConfirmButton kind="text" label={t`取り下げる`} title={t`「${title}」を取り下げますか`} action={withdraw}>
      <ul className="list">
        <li>{t`新しい事業では、使えなくなります。ほかの自治体にも見えなくなります。`}</li>
        <li>
          {uses > 0 ? t`いま使っている${uses}件の事業では、そのまま学べます。` : t`いま使っている事業はありません。`}
        </li>
        <li>{t`次の版を公開すると、また使えるようになります。`}</li>
      </ul>
    </ConfirmButton>
  );
}
