import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { getProgramme, getProgrammeStanding } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DownloadButton } from '../components/download-button.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { period } from '../texts/dates.js';
import { audienceName } from '../texts/names.js';
import { Funnel } from './funnel.js';
import { Groups } from './groups.js';
import { Learners } from './learners.js';
import type { Programme } from './programmes.js';

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
            {desk?.work === 'department' && found.audience === 'staff' && (
              <ButtonRow>
                <ButtonLink to={`/programmes/${found.programme}/reasons`}>{t`学ぶ理由`}</ButtonLink>
              </ButtonRow>
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
            <Learners programme={found} standing={standing.data} />
          </>
        )}
      </Answer>
    </Page>
  );
}

const leadOf = (audience: string, days: string): string => t`対象：${audience}　期間：${days}`;

function OfficeActions({ programme: { programme, audience } }: { programme: Programme }) {
  return (
    <ButtonRow>
      <ButtonLink to={`/imports/new?kind=${audience}&programme=${programme}`}>{t`名簿のファイルから登録`}</ButtonLink>
      <ButtonLink to={`/programmes/${programme}/enrol`}>{t`人を選んで登録`}</ButtonLink>
      {audience !== 'staff' && <ButtonLink to={`/programmes/${programme}/applications`}>{t`申込み`}</ButtonLink>}
      <ButtonLink to={`/programmes/${programme}`}>{t`成果の報告`}</ButtonLink>
      <ButtonLink to={`/programmes/${programme}/surveys`}>{t`アンケート`}</ButtonLink>
      <ButtonLink to={`/programmes/${programme}/sessions`}>{t`集合研修`}</ButtonLink>
      <ButtonLink to={`/programmes/${programme}/reasons`}>{t`学ぶ理由`}</ButtonLink>
      <ButtonLink to={`/programmes/${programme}/certificates`}>{t`修了証`}</ButtonLink>
      <DownloadButton path={`/programmes/${programme}/grant-evidence.csv`}>
        {audience === 'company' ? t`助成金の申請に使う受講記録（CSV）` : t`受講記録（CSV）`}
      </DownloadButton>
      <ButtonLink to={`/programmes/${programme}/edit`} kind="text">{t`事業の内容を変える`}</ButtonLink>
    </ButtonRow>
  );
}
