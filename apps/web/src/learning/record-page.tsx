import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { getMyLearning } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { EmptyState } from '../components/empty-state.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { Certificates } from './certificates.js';
import { isDemoDesk } from './my-learning.js';
import { OwnRecord } from './own-record.js';
import { ProgrammeRecord } from './programme-record.js';

/** What I learned: by programme what, when, how long and with which score. Made to be printed, too. */
export function RecordPage() {
  const me = useMe();
  const query = useQuery(readQuery(getMyLearning, {}));
  const name = me.displayName;
  return (
    <Page title={t`学習の記録`} lead={t`${name}さんが学んだことの記録です。印刷できます。`} demo={isDemoDesk(me)}>
      <Answer query={query}>
        {({ enrolments }) =>
          enrolments.length === 0 ? (
            <EmptyState title={t`学習の記録は、まだありません。`}>
              <p>{t`講座を学ぶと、ここに残ります。`}</p>
            </EmptyState>
          ) : (
            <>
              <Certificates />
              {enrolments.map((enrolment) => (
                <ProgrammeRecord key={enrolment.enrolment} enrolment={enrolment} />
              ))}
            </>
          )
        }
      </Answer>
      <OwnRecord />
    </Page>
  );
}
