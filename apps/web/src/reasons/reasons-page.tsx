import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { getProgramme } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { ReasonCounts } from './reason-counts.js';
import { SharedReasons } from './shared-reasons.js';

/** What for people learn: to a manager the words of those who share them, to the office how many learn for what. */
export function ReasonsPage() {
  const { desk } = useMe();
  const { id = '' } = useParams();
  const query = useQuery(readQuery(getProgramme, { programme: id }));
  const isManager = desk?.work === 'department';
  return (
    <Page
      title={t`学ぶ理由`}
      lead={
        isManager
          ? t`あなたの部署で、上司に見せると決めた人の学ぶ理由です。`
          : t`何のために学ぶ人が何人いるかです。書いた言葉は、本人と、本人が見せると決めた上司だけが読めます。`
      }
      trail={[
        { to: '/programmes', label: t`事業一覧` },
        { to: `/programmes/${id}/learners`, label: query.data?.name ?? t`事業` },
      ]}
      demo={isDemo(desk?.municipality)}
      width={isManager ? 'narrow' : 'wide'}
    >
      <Answer query={query}>
        {({ programme, audience }) =>
          isManager ? (
            <SharedReasons programme={programme} audience={audience} />
          ) : (
            <ReasonCounts programme={programme} />
          )
        }
      </Answer>
    </Page>
  );
}
