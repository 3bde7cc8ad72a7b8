import { t } from '@lingui/core/macro';
import { useMutation } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { MembershipApplicationId, type OutputOf } from '#contracts';
import { makeMembershipLetter } from '#operations/registry';
import { call } from '../api/call.js';
import { asFailure } from '../api/problem.js';
import { Button, ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { isDemo } from '../session/desks.js';
import { Page } from '../shell/page.js';
import { dayLabel, today } from '../texts/dates.js';

type Made = OutputOf<typeof makeMembershipLetter>;

/** The letter that proves an official: made once, printed, sent to the office at its official address. */
export function LetterPage() {
  const { application = '' } = useParams();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => call(makeMembershipLetter, { application: application as MembershipApplicationId }),
  });
  return (
    <Page
      title={t`参加申請を確かめる手紙`}
      trail={[{ to: '/memberships', label: t`参加自治体と申請` }]}
      demo={isDemo(data?.municipality)}
      width="narrow"
    >
      {error && (
        <Notice kind="warning" role="alert">
          <p>{asFailure(error).sentence}</p>
        </Notice>
      )}
      {data ? (
        <Letter made={data} />
      ) : (
        <>
          <Notice title={t`作ると、前の手紙のコードは使えなくなります`}>
            <p>{t`コードはこのページでしか表示しません。すぐに印刷し、その自治体の公開されている住所の担当部署あてに送ってください。申請に書かれた住所には送りません。`}</p>
          </Notice>
          <ButtonRow>
            <Button kind="main" aria-disabled={isPending} onClick={() => isPending || mutate()}>
              {isPending ? t`作っています…` : t`手紙を作る`}
            </Button>
          </ButtonRow>
        </>
      )}
    </Page>
  );
}

function Letter({ made }: { made: Made }) {
  const { municipalityName, department, applicantName, code, expiresOn } = made;
  const { origin } = window.location;
  const [on, until] = [dayLabel(today()), dayLabel(expiresOn)];
  return (
    <>
      <div className="screen-only">
        <Notice kind="done" role="status">
          <p>{t`作りました。このページを閉じると、コードは二度と表示できません。`}</p>
        </Notice>
      </div>
      <ButtonRow>
        <Button kind="main" icon="print" onClick={() => window.print()}>
          {t`印刷する（A4）`}
        </Button>
      </ButtonRow>
      <article className="section prose" aria-label={t`手紙`} lang="ja">
        <p>{on}</p>
        <p>
          <strong>{t`${municipalityName}　${department}　御中`}</strong>
        </p>
        <p>{t`全国自治体リスキリングネットワーク事務局`}</p>
        <p>{t`貴団体の${applicantName}様から、ネットワークへの参加申請をいただきました。貴団体の職員の方からの申請であることを確かめるため、次のページで、次のコードを入力してください。`}</p>
        <p>{t`ページ：${origin}/letter-code`}</p>
        <p>
          {t`コード：`}
          <strong className="slip-code">{code}</strong>
        </p>
        <p>{t`コードは${until}まで使えます。心当たりのないときは、入力せずに、この手紙を捨ててください。`}</p>
      </article>
    </>
  );
}
