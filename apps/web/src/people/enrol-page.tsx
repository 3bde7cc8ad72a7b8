import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { getProgramme } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { PickPeople } from './pick-people.js';

/** Enrols people of the rosters in a programme: picked one by one, or all of a department. */
export function EnrolPage() {
  const { desk } = useMe();
  const { id = '' } = useParams();
  const query = useQuery(readQuery(getProgramme, { programme: id }));
  const trail = [
    { to: '/programmes', label: t`事業一覧` },
    { to: `/programmes/${id}/learners`, label: query.data?.name ?? t`事業の受講状況` },
  ];
  return (
    <Page
      title={t`人を選んで登録`}
      lead={t`探して、選んで、登録します。すでに登録されている人を選んでも、二重にはなりません。`}
      trail={trail}
      demo={isDemo(desk?.municipality)}
    >
      <Answer query={query}>{(programme) => <PickPeople programme={programme} />}</Answer>
    </Page>
  );
}
