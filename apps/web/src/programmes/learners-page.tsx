import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { getProgramme, getProgrammeStanding } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { period } from '../texts/dates.js';
import { audienceName } from '../texts/names.js';
import { Funnel } from './funnel.js';
import { Groups } from './groups.js';
import { IdleSeats } from './idle-seats.js';
import { Learners } from './learners.js';
import { OfficeActions } from './office-actions.js';
import { WaitingList } from './waiting-list.js';

/** A programme and who learns in it: how many began and completed, who is behind, and what can be done. */
export function LearnersPage() {
  const { desk } = useMe();
  const { id = '' } = useParams();
  const programme = useQuery(readQuery(getProgramme, { programme: id }));
  const standing = useQuery(readQuery(getProgrammeStanding, { programme: id }));
  const { name, audience, startsOn, endsOn, municipality } = programme.data ?? {};
  return (
    <Page
      title={name ?? t`事業の受講状況`}
      {...(audience && startsOn && endsOn && { lead: leadOf(audienceName(audience), period(startsOn, endsOn)) })}
      trail={[{ to: '/programmes', label: t`事業一覧` }]}
      demo={isDemo(municipality ?? desk?.municipality)}
    >
      <Answer query={programme}>
        {(found) => (
          <>
            {desk?.work === 'office' && <OfficeActions programme={found} />}
            {desk?.work !== 'office' && (
              <ButtonRow>
                {desk?.work === 'company' && found.audience === 'company' && (
                  <ButtonLink kind="main" to={`/programmes/${id}/seats`}>
                    {t`自社の席`}
                  </ButtonLink>
                )}
                {desk?.work === 'department' && found.audience === 'staff' && (
                  <ButtonLink to={`/programmes/${id}/reasons`}>{t`学ぶ理由`}</ButtonLink>
                )}
                <ButtonLink to={`/programmes/${id}/plan`}>{t`計画`}</ButtonLink>
              </ButtonRow>
            )}
            {found.state === 'closed' && (
              <Notice title={t`この事業は締めてあります。`}>
                <p>{t`新しい記録は受け付けません。`}</p>
              </Notice>
            )}
            <div className="funnel">
              <Answer query={standing}>
                {(stands) =>
                  stands.all.enrolled > 0 && (
                    <>
                      <Funnel standing={stands} />
                      <Groups standing={stands} audience={found.audience} />
                    </>
                  )
                }
              </Answer>
            </div>
            {found.plan?.purchase && desk?.work === 'office' && (
              <>
                <WaitingList programme={found.programme} />
                <IdleSeats programme={found.programme} />
              </>
            )}
            <Learners programme={found} standing={standing.data} />
          </>
        )}
      </Answer>
    </Page>
  );
}

const leadOf = (audience: string, days: string): string => t`対象：${audience}　期間：${days}`;
