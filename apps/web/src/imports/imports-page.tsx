import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listImports } from '#operations/registry';
import { itemsOf, listQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { LoadMore } from '../components/load-more.js';
import { Tag } from '../components/tag.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { momentLabel } from '../texts/dates.js';
import { importKindName, rowCount, type ListedImport } from './imports.js';

/** All files that were handed in, the newest first. */
export function ImportsPage() {
  const { desk } = useMe();
  const query = useInfiniteQuery(listQuery(listImports, {}));
  return (
    <Page
      title={t`ファイルの取り込み`}
      lead={t`名簿、就職状況、実務活用、外部講座の修了記録を、CSVファイルから登録します。`}
      demo={isDemo(desk?.municipality)}
    >
      <ButtonRow>
        <ButtonLink to="/imports/new" kind="main">{t`ファイルを取り込む`}</ButtonLink>
        <ButtonLink to="/learning-providers">{t`外部の学習サービス`}</ButtonLink>
        <ButtonLink to="/transfers">{t`人事異動`}</ButtonLink>
      </ButtonRow>
      <Answer query={query}>
        {(data) => {
          const items = itemsOf(data);
          if (items.length === 0)
            return (
              <EmptyState title={t`取り込んだファイルは、まだありません。`}>
                <p>{t`はじめに、受講する人の名簿を取り込みます。確かめてから登録するので、試しても大丈夫です。`}</p>
              </EmptyState>
            );
          return (
            <section className="section" aria-labelledby="imports">
              <h2 id="imports">{t`これまでの取り込み`}</h2>
              <DataTable
                labelledBy="imports"
                rows={items}
                keyOf={({ importId }) => importId}
                columns={[
                  { head: t`ファイル`, cell: ImportName },
                  { head: t`状態`, cell: (one) => <ImportState one={one} /> },
                  { head: t`行`, numeric: true, cell: ({ rows }) => rowCount(rows) },
                  { head: t`日時`, cell: ({ at }) => momentLabel(at) },
                ]}
              />
              <LoadMore query={query} shown={items.length} />
            </section>
          );
        }}
      </Answer>
    </Page>
  );
}

function ImportName({ importId, fileName, kind, audience }: ListedImport) {
  return (
    <>
      <Link to={`/imports/${importId}`}>{fileName}</Link>
      <span className="row-note">
        <span>{importKindName(kind, audience)}</span>
      </span>
    </>
  );
}

function ImportState({ one: { status, dryRun, hasErrors } }: { one: ListedImport }) {
  if (status === 'waiting' || status === 'running') return <Tag kind="info">{t`取り込み中`}</Tag>;
  if (status === 'refused') return <Tag kind="error">{t`取り込めなかった`}</Tag>;
  if (dryRun) return <Tag>{t`確認だけ`}</Tag>;
  return hasErrors ? <Tag kind="warning">{t`完了（エラーあり）`}</Tag> : <Tag kind="done">{t`完了`}</Tag>;
}
