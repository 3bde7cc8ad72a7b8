import { plural, t } from '@lingui/core/macro';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#contracts';
import { listFailures, replayFailures } from '#operations/registry';
import { call } from '../api/call.js';
import { itemsOf, listQuery, readAgain } from '../api/queries.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { LoadMore } from '../components/load-more.js';
import { Notice } from '../components/notice.js';
import { isDemo } from '../session/desks.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { FailureKind, type Replay } from './failure-kind.js';
import { kindsOf, serviceName } from './kinds.js';

type Listed = OutputOf<typeof listFailures>;

/** Events and jobs that the platform could not work off: why, and once more when the cause is gone. */
export function DeadLettersPage() {
  const client = useQueryClient();
  const query = useInfiniteQuery(listQuery(listFailures, {}));
  const [said, setSaid] = useState<{ readonly text: string; readonly times: number }>({ text: '', times: 0 });
  const replay: Replay = async (kind, failure) => {
    const answer = await call(replayFailures, { ...kind, ...(failure !== undefined && { failure }) });
    await readAgain(client, listFailures);
    setSaid(({ times }) => ({ text: outcomeOf(kind.what, answer), times: times + 1 }));
  };
  return (
    <Page
      title={t`処理できなかったもの`}
      lead={t`何度試しても処理できず、わきに置いたものです。原因を除いてから、もう一度処理します。記録は失われていません。`}
      demo={itemsOf(query.data ?? { pages: [] }).some(({ municipality }) => isDemo(municipality))}
    >
      {said.text && <DoneNotice key={said.times}>{said.text}</DoneNotice>}
      <Answer query={query}>
        {(data) => {
          const failures = itemsOf(data);
          return (
            <>
              <Missing pages={data.pages} />
              {failures.length === 0 ? (
                <EmptyState title={t`処理できなかったものは、ありません。`} />
              ) : (
                <>
                  <p>{t`個人についての情報は表示しません。理由の中の値は「…」にしています。`}</p>
                  {kindsOf(failures).map((kind) => (
                    <FailureKind key={kind.key} kind={kind} replay={replay} />
                  ))}
                  <LoadMore query={query} shown={failures.length} />
                </>
              )}
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

/** What is not on the list, and why. */
function Missing({ pages }: { pages: readonly Listed[] }) {
  const silent = [...new Set(pages.flatMap((page) => page.silent))].map(serviceName);
  const further = pages[0]?.furtherJobs ?? 0;
  const names = silent.join(t`、`);
  const jobs = plural(further, { other: '#件' });
  return (
    <>
      {silent.length > 0 && (
        <Notice kind="warning">
          <p>{t`「${names}」から答えがないため、その分はここにありません。`}</p>
        </Notice>
      )}
      {further > 0 && <p>{t`ほかに、失敗した作業が${jobs}あります。ここのものが片付くと表示します。`}</p>}
    </>
  );
}

function outcomeOf(what: 'event' | 'job', { done, stay, more }: OutputOf<typeof replayFailures>): string {
  const [worked, left] = [plural(done, { other: '#件' }), plural(stay, { other: '#件' })];
  const first =
    what === 'event'
      ? t`${worked}を処理しました。`
      : t`${worked}をもう一度順番待ちに入れました。また失敗すると、ここに戻ります。`;
  const kept = stay > 0 ? t`${left}は、今回も処理できませんでした。新しい理由を確かめてください。` : '';
  return `${first}${kept}${more ? t`まだ残りがあります。もう一度選ぶと、続きを処理します。` : ''}`;
}
