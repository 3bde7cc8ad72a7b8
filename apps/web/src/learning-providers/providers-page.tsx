import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listLearningProviders } from '#operations/registry';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { confidenceName, courseCount } from './words.js';

/** The providers whose files of completions the office takes in, and how they are read. */
export function ProvidersPage() {
  const { desk } = useMe();
  const query = useQuery(readQuery(listLearningProviders, {}));
  return (
    <Page
      title={t`外部の学習サービス`}
      lead={t`学習サービスから受け取る修了の一覧の読み方です。一度決めると、毎年そのまま取り込めます。`}
      trail={[{ to: '/imports', label: t`取り込み` }]}
      demo={isDemo(desk?.municipality)}
    >
      <ButtonRow>
        <ButtonLink to="/learning-providers/new" kind="main">{t`学習サービスを足す`}</ButtonLink>
      </ButtonRow>
      <section className="section" aria-labelledby="providers">
        <h2 id="providers">{t`登録した学習サービス`}</h2>
        <Answer query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t`学習サービスは、まだありません。`}>
                <p>{t`足すと、そのサービスの一覧を、列の名前を変えずに取り込めます。`}</p>
              </EmptyState>
            ) : (
              <DataTable
                labelledBy="providers"
                rows={items}
                keyOf={({ provider }) => provider}
                columns={[
                  {
                    head: t`学習サービス`,
                    cell: ({ provider, name }) => <Link to={`/learning-providers/${provider}`}>{name}</Link>,
                  },
                  { head: t`記録の確かさ`, cell: ({ confidence }) => confidenceName(confidence) },
                  { head: t`対応を決めた講座`, numeric: true, cell: ({ courses }) => courseCount(courses.length) },
                  {
                    head: t`取り込み`,
                    cell: ({ provider, name }) => (
                      <Link
                        to={`/imports/new?kind=completions&provider=${provider}`}
                      >{t`${name}の一覧を取り込む`}</Link>
                    ),
                  },
                ]}
              />
            )
          }
        </Answer>
      </section>
    </Page>
  );
}
