import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#contracts';
import { checkPublication, discardPublication, getPublications, publishReport } from '#operations/reporting';
import { call } from '../api/call.js';
import { readAgain, readQuery } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { DataTable } from '../components/data-table.js';
import { DoneNotice } from '../components/done-notice.js';
import { Notice } from '../components/notice.js';
import { Tag } from '../components/tag.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { momentLabel } from '../texts/dates.js';
import { DraftForm } from './draft-form.js';

type Edition = OutputOf<typeof getPublications>['editions'][number];
interface Of {
  subject: string;
  onDone: (what: string) => void;
}

/** A report on its way to everybody: made, looked through, published; and what was published before. */
export function Publication({ subject }: { subject: string }) {
  const { desk } = useMe();
  const client = useQueryClient();
  const query = useQuery(readQuery(getPublications, { subject }));
  const [done, setDone] = useState({ what: '', times: 0 });
  const onDone = (what: string) => {
    void readAgain(client, getPublications);
    setDone(({ times }) => ({ what, times: times + 1 }));
  };
  return (
    <>
      {done.what && <DoneNotice key={done.times}>{done.what}</DoneNotice>}
      <Answer query={query}>
        {({ editions }) => {
          const next = editions.find(({ state }) => state !== 'published');
          const published = editions.filter(({ state }) => state === 'published');
          const isOffice = desk?.work === 'office';
          return (
            <>
              {next && <UnderWay subject={subject} edition={next} isOffice={isOffice} onDone={onDone} />}
              {isOffice && (
                <section aria-labelledby="draft" className="section">
                  <h2 id="draft">{draftTitle(next, published[0])}</h2>
                  <p>{t`いまの成果から、公開する内容を作ります。人数の少ない数字は「―」になります。`}</p>
                  <DraftForm
                    key={`${next?.hash ?? ''} ${published.length}`}
                    subject={subject}
                    headline={next?.headline ?? null}
                    corrects={published[0]?.edition ?? null}
                    onDone={onDone}
                  />
                </section>
              )}
              <Published subject={subject} editions={published} />
            </>
          );
        }}
      </Answer>
    </>
  );
}

const draftTitle = (next: Edition | undefined, last: Edition | undefined): string =>
  next ? t`内容を作り直す` : last ? t`直した版を作る` : t`公開する内容を作る`;

function UnderWay({ subject, edition, isOffice, onDone }: Of & { edition: Edition; isOffice: boolean }) {
  const { desk } = useMe();
  const { edition: number, hash, state } = edition;
  const made = momentLabel(edition.madeAt);
  const seen = { subject, edition: number, hash };
  const discard = async () => {
    await call(discardPublication, { subject, edition: number });
    onDone(t`公開前の版を捨てました。`);
  };
  return (
    <section aria-labelledby="under-way" className="section">
      <h2 id="under-way">{t`公開前の版`}</h2>
      <p>
        <Tag kind={state === 'checked' ? 'done' : 'info'}>{state === 'checked' ? t`確認済み` : t`作成済み`}</Tag>{' '}
        {t`第${number}版　${made}に作りました。`}
      </p>
      {edition.checkedByMaker && (
        <Notice kind="warning">
          <p>{t`作った人が自分で確認しています。できれば、別の人にも見てもらってください。`}</p>
        </Notice>
      )}
      <p>
        <a
          href={`/api/v1/publications/${subject}/preview.html?municipality=${desk?.municipality ?? ''}`}
          target="_blank"
          rel="noreferrer"
        >{t`公開したときの見え方を確かめる（新しい画面で開きます）`}</a>
      </p>
      {isOffice && (
        <ButtonRow>
          {state === 'draft' && (
            <ActionButton
              kind="main"
              action={async () => {
                await call(checkPublication, seen);
                onDone(t`確認済みにしました。公開できます。`);
              }}
            >{t`内容を確かめたので、確認済みにする`}</ActionButton>
          )}
          {state === 'checked' && (
            <ConfirmButton
              label={t`公開する`}
              kind="main"
              title={t`この報告を公開します`}
              action={async () => {
                await call(publishReport, seen);
                onDone(t`公開しました。だれでも読めます。`);
              }}
            >
              <p>{t`だれでも、サインインしないで読めるようになります。公開した報告は取り消せません。直すときは、新しい版を公開します。`}</p>
            </ConfirmButton>
          )}
          <ConfirmButton label={t`捨てる`} kind="text" title={t`公開前の版を捨てます`} action={discard}>
            <p>{t`この版だけがなくなります。成果の記録はそのまま残ります。`}</p>
          </ConfirmButton>
        </ButtonRow>
      )}
    </section>
  );
}

function Published({ subject, editions }: { subject: string; editions: readonly Edition[] }) {
  const { desk } = useMe();
  const address = `/published/${desk?.municipality ?? ''}/${subject}`;
  return (
    <section aria-labelledby="published" className="section">
      <h2 id="published">{t`公開した版`}</h2>
      {editions.length === 0 ? (
        <p>{t`まだ公開していません。`}</p>
      ) : (
        <>
          <p>{t`公開した版は変わりません。前の版も、そのまま読めます。`}</p>
          <DataTable
            labelledBy="published"
            rows={editions}
            keyOf={({ edition }) => String(edition)}
            columns={[
              {
                head: t`版`,
                cell: ({ edition }) => (
                  <a
                    href={`${address}?edition=${edition}`}
                    target="_blank"
                    rel="noreferrer"
                  >{t`第${edition}版を読む`}</a>
                ),
              },
              { head: t`公開した日時`, cell: ({ publishedAt }) => publishedAt && momentLabel(publishedAt) },
              { head: t`直した理由`, cell: ({ correction }) => correction ?? t`はじめての公開` },
              { head: t`内容のしるし（SHA-256）`, cell: ({ hash }) => <code className="long-word">{hash}</code> },
            ]}
          />
        </>
      )}
    </section>
  );
}
