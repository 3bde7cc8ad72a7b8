import { plural, t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { OutputOf } from '#contracts';
import { confirmRetention, listDueRetention, previewRetention } from '#operations/privacy';
import { call } from '../api/call.js';
import { readAgain, readQuery } from '../api/queries.js';
import { ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { Progress } from '../components/progress.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { askAgainWhile } from './ask-again.js';
import { erases } from './handles.js';
import { privacyTrail } from './trail.js';

type Preview = OutputOf<typeof previewRetention>;

const people = (count: number): string => plural(count, { other: '#人' });

/** What goes with the retention of one programme, whom that leaves, and the way to do it. */
export function RetentionPreviewPage() {
  const { desk } = useMe();
  const { programme = '' } = useParams();
  const query = useQuery({
    ...readQuery(previewRetention, { programme }),
    refetchInterval: askAgainWhile(({ run }) => run !== null && run.status !== 'done'),
  });
  return (
    <Page
      title={t`保存年限による消去の確認`}
      trail={privacyTrail({ to: '/privacy/retention', label: t`保存年限が過ぎた事業` })}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer query={query}>
        {(preview) => (
          <>
            {preview.run ? <Run run={preview.run} /> : <Gone preview={preview} />}
            {!preview.run && preview.isDue && erases(desk) && <Confirm preview={preview} />}
          </>
        )}
      </Answer>
    </Page>
  );
}

function Gone({ preview: { enrolments, people: counts, outcomes } }: { preview: Preview }) {
  return (
    <Facts
      facts={[
        [t`消える受講の記録`, plural(enrolments, { other: '#件' })],
        [t`記録がすべて消える人`, people(counts.erased)],
        [t`ほかの事業の記録が残る人`, people(counts.elsewhere)],
        [t`役割があるので残る人`, people(counts.withRole)],
        [t`保全されていて消えない人`, people(counts.held)],
        [t`本人の言葉が消える成果`, plural(outcomes, { other: '#件' })],
      ]}
    />
  );
}

function Confirm({ preview: { programme, preview } }: { preview: Preview }) {
  const client = useQueryClient();
  const confirm = async () => {
    await call(confirmRetention, { programme, preview }, { patienceMs: 20_000 });
    await readAgain(client, previewRetention, listDueRetention);
  };
  return (
    <ButtonRow>
      <ConfirmButton label={t`消去する`} kind="danger" title={t`この事業の個人の記録を消去しますか`} action={confirm}>
        <p>{t`元に戻せません。公表した集計の数字は変わりません。`}</p>
      </ConfirmButton>
    </ButtonRow>
  );
}

function Run({ run: { status, progress } }: { run: NonNullable<Preview['run']> }) {
  const { done, total } = progress;
  if (status === 'done')
    return (
      <Notice kind="done" role="status">
        <p>{t`消去しました。`}</p>
      </Notice>
    );
  return <Progress label={t`消去しています`} value={done} max={total} text={t`${total}件のうち${done}件`} />;
}
