import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { listLearningProviders } from '#operations/registry';
import { readQuery } from '../api/queries.js';
import { EmptyState } from '../components/empty-state.js';
import { coursesToChoose } from '../programmes/courses-to-choose.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { lessonsElsewhere } from './lessons-elsewhere.js';
import { ProviderForm } from './provider-form.js';

/** How one provider's files are read: looked at and rewritten, or said for the first time. */
export function ProviderPage() {
  const { desk } = useMe();
  const { provider } = useParams();
  const query = useQuery(readQuery(listLearningProviders, {}));
  const courses = useQuery(coursesToChoose);
  const known = query.data?.items.find((one) => one.provider === provider);
  return (
    <Page
      title={provider === undefined ? t`学習サービスを足す` : (known?.name ?? t`学習サービス`)}
      lead={t`どの列に何が書いてあるか、どの講座がここのどのレッスンかを決めます。取り込みは、何度でも試してから行えます。`}
      trail={[
        { to: '/imports', label: t`取り込み` },
        { to: '/learning-providers', label: t`外部の学習サービス` },
      ]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer query={query}>
        {({ items }) => (
          <Answer query={courses}>
            {(choices) =>
              provider !== undefined && !known ? (
                <EmptyState title={t`この学習サービスは登録されていません。`} />
              ) : (
                <ProviderForm
                  key={provider}
                  mapping={known}
                  taken={items.map((one) => one.provider)}
                  lessons={lessonsElsewhere(choices, known?.courses ?? [])}
                />
              )
            }
          </Answer>
        )}
      </Answer>
    </Page>
  );
}
