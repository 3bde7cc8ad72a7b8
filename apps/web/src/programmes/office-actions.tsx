import { t } from '@lingui/core/macro';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DownloadButton } from '../components/download-button.js';
import type { Programme } from './programmes.js';

/** Where the office goes from a programme: to enrol, to look, to change it. */
export function OfficeActions({ programme: { programme, audience, state } }: { programme: Programme }) {
  const isOpen = state !== 'closed';
  const at = (page: string) => `/programmes/${programme}/${page}`;
  return (
    <nav aria-label={t`この事業でできること`}>
      <ButtonRow>
        {isOpen && (
          <>
            <ButtonLink to={`/imports/new?kind=${audience}&programme=${programme}`}>
              {t`名簿のファイルから登録`}
            </ButtonLink>
            <ButtonLink to={at('enrol')}>{t`人を選んで登録`}</ButtonLink>
          </>
        )}
        {audience !== 'staff' && <ButtonLink to={at('applications')}>{t`申込み`}</ButtonLink>}
      </ButtonRow>
      <ButtonRow>
        <ButtonLink to={`/programmes/${programme}`}>{t`成果の報告`}</ButtonLink>
        <ButtonLink to={at('surveys')}>{t`アンケート`}</ButtonLink>
        <ButtonLink to={at('sessions')}>{t`集合研修`}</ButtonLink>
        <ButtonLink to={at('reasons')}>{t`学ぶ理由`}</ButtonLink>
        <ButtonLink to={at('certificates')}>{t`修了証`}</ButtonLink>
        <ButtonLink to={at('plan')}>{t`計画`}</ButtonLink>
        <DownloadButton path={at('grant-evidence.csv')}>
          {audience === 'company' ? t`助成金の申請に使う受講記録（CSV）` : t`受講記録（CSV）`}
        </DownloadButton>
      </ButtonRow>
      <ButtonRow>
        {isOpen && (
          <ButtonLink to={at('edit')} kind="text">
            {t`事業の内容を変える`}
          </ButtonLink>
        )}
        <ButtonLink to={at('copy')} kind="text">
          {t`次の年度へ写す`}
        </ButtonLink>
        <ButtonLink to={at('closing')} kind="text">
          {t`締めと再開`}
        </ButtonLink>
      </ButtonRow>
    </nav>
  );
}
