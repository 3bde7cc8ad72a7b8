import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listSupportAccesses } from '#operations/registry';
import { itemsOf, listQuery } from '../api/queries.js';
import { DoneNotice } from '../components/done-notice.js';
import { LoadMore } from '../components/load-more.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { History } from './history.js';
import { OpenForm } from './open-form.js';
import { OpenNow } from './open-now.js';
import { isOpen } from './support-accesses.js';

/** Whether the secretariat may read here now; opening it, ending it, and what was read each time. */
export function SupportAccessPage() {
  const { desk } = useMe();
  const [done, setDone] = useState<string | null>(null);
  const query = useInfiniteQuery(listQuery(listSupportAccesses, {}));
  const opens = desk?.roles.includes('municipality-admin') ?? false;
  return (
    <Page
      title={t`サポート閲覧`}
      lead={t`ふだん、事務局は職員や受講者の名前を見られません。相談のときだけ、時間を決めて見せることができます。`}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      {done !== null && <DoneNotice key={done}>{done}</DoneNotice>}
      <Answer query={query}>
        {(data) => {
          const accesses = itemsOf(data);
          const open = accesses.find(isOpen);
          return (
            <>
              {open ? (
                <OpenNow access={open} ends={opens} onDone={setDone} />
              ) : (
                <Closed opens={opens} onDone={setDone} />
              )}
              <History accesses={accesses} />
              {accesses.length > 0 && <LoadMore query={query} shown={accesses.length} />}
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

function Closed({ opens, onDone }: { opens: boolean; onDone: (sentence: string) => void }) {
  return (
    <section className="section" aria-labelledby="now">
      <h2 id="now">{t`いまは閉じています`}</h2>
      {opens ? (
        <>
          <p>{t`開くと、事務局の人は、この自治体の名簿、受講、報告、監査記録を見られます。変えることはできません。見たものは、すべて監査記録に残ります。`}</p>
          <OpenForm onDone={() => onDone(t`サポート閲覧を開きました。`)} />
        </>
      ) : (
        <p>{t`開けるのは、自治体管理者だけです。`}</p>
      )}
    </section>
  );
}
