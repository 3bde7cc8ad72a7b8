import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { getProgramme } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { ProgrammeForm } from './programme-form.js';
import type { Programme } from './programmes.js';

/** Changes a programme; its key stays. */
export function EditProgrammePage() {
  const { desk } = useMe();
  const { id = '' } = useParams();
  const query = useQuery(readQuery(getProgramme, { programme: id }));
  const trail = [
    { to: '/programmes', label: t`事業一覧` },
    { to: `/programmes/${id}/learners`, label: query.data?.name ?? t`事業の受講状況` },
  ];
  return (
    <Page title={t`事業の内容を変える`} trail={trail} demo={isDemo(desk?.municipality)} width="narrow">
      <Answer query={query}>
        {({ key, name, audience, fiscalYear, startsOn, endsOn, courses, privacy, noticeText }) => (
          <ProgrammeForm
            defaults={{
              key,
              name,
              audience,
              fiscalYear,
              startsOn,
              endsOn,
              courses: courses.map(({ course }) => course),
              privacy: toSay(privacy),
              ...(noticeText && { noticeText }),
            }}
          />
        )}
      </Answer>
    </Page>
  );
}

/** What is not said yet is an empty field. */
const toSay = ({ purpose, notice, retentionYears, organ, ...rest }: Programme['privacy']) => ({
  ...rest,
  ...(purpose !== null && { purpose }),
  ...(notice !== null && { notice }),
  ...(retentionYears !== null && { retentionYears }),
  ...(organ !== null && { organ }),
});
