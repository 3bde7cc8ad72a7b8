import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { getQuestionnaire, listQuestionnaires } from '#operations/outcomes';
import { readQuery } from '../api/queries.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { Builder } from './builder.js';
import { nextKey } from './draft-items.js';

/** A questionnaire in the making: a new one, or the next version of one that there is. */
export function BuilderPage() {
  const { desk } = useMe();
  const { key = '' } = useParams();
  return (
    <Page
      title={key === 'new' ? t`アンケートを作る` : t`アンケートの次の版を作る`}
      lead={t`公開した版は変わりません。直すと次の版になり、これから決める時期で使えます。`}
      trail={[{ to: '/programmes', label: t`事業一覧` }]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      {key === 'new' ? <NewOne /> : <NextVersion key={key} of={key} />}
    </Page>
  );
}

function NewOne() {
  const query = useQuery({ ...readQuery(listQuestionnaires, {}), refetchOnWindowFocus: false });
  return (
    <Answer query={query}>
      {({ items }) => (
        <Builder
          from={{
            key: nextKey(
              'survey-',
              items.map(({ key }) => key),
            ),
            title: '',
            items: [],
          }}
        />
      )}
    </Answer>
  );
}

function NextVersion({ of }: { of: string }) {
  const query = useQuery({ ...readQuery(getQuestionnaire, { key: of }), refetchOnWindowFocus: false });
  return <Answer query={query}>{({ key, title, items }) => <Builder from={{ key, title, items }} />}</Answer>;
}
