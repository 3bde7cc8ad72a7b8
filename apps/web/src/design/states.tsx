import { t } from '@lingui/core/macro';
import { noAnswer, offline, RequestFailed } from '../api/problem.js';
import { EmptyState } from '../components/empty-state.js';
import { Loading } from '../components/loading.js';
import { Failed } from '../shell/failed.js';
import { Specimen } from './specimen.js';

const nothing = () => undefined;

/** What stands in place of a page’s answer. */
export function States() {
  return (
    <Specimen title={t`ページの状態`}>
      <h3>{t`読み込み中`}</h3>
      <Loading />
      <h3>{t`まだ何もない`}</h3>
      <EmptyState title={t`令和8年度の事業は、まだありません。`}>
        <p>{t`事業を開いて受講者を登録すると、ここに成果が出ます。`}</p>
      </EmptyState>
      <h3>{t`答えがない`}</h3>
      <Failed failure={new RequestFailed('unavailable', noAnswer())} again={nothing} />
      <h3>{t`つながらない`}</h3>
      <Failed failure={offline()} again={nothing} />
      <h3>{t`権限がない`}</h3>
      <Failed
        failure={
          new RequestFailed(
            'forbidden',
            t`この操作をする権限がありません。必要なときは自治体の管理者に相談してください。`,
          )
        }
        again={nothing}
      />
      <h3>{t`見つからない`}</h3>
      <Failed
        failure={new RequestFailed('not-found', t`見つかりませんでした。番号やアドレスを確かめてください。`)}
        again={nothing}
      />
    </Specimen>
  );
}
