import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { PurchaseId } from '#contracts';
import { publishSpecification, type Purchase } from '#contracts/procurement';
import { getPurchase, getSharedSpecification, getSpecification, listPurchases } from '#operations/procurement';
import { call } from '../api/call.js';
import { readAgain, writingQuery } from '../api/queries.js';
import { Notice } from '../components/notice.js';
import { Form } from '../forms/form.js';
import { MarkdownField } from '../forms/markdown-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { purchaseOf, specificationAddress, trailOf } from '../procurement/purchases.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';

/** The next version of a specification: begun with the one before, or with one that another purchase shared. */
export function NewSpecificationPage() {
  const { desk } = useMe();
  const purchase = purchaseOf(useParams());
  const query = useQuery(writingQuery(getPurchase, { purchase }));
  return (
    <Page
      title={t`仕様書の次の版を書く`}
      lead={t`公開した版は変えられません。公開すると、席数を示した自治体すべての合意が、新しい版にあらためて要ります。`}
      trail={[...trailOf(purchase, query.data?.title), { to: specificationAddress(purchase), label: t`仕様書` }]}
      demo={isDemo(desk?.municipality)}
    >
      <Answer query={query}>{(found) => <Begun purchase={found} />}</Answer>
    </Page>
  );
}

interface Source {
  sourcePurchase: PurchaseId;
  version: number;
}

function Begun({ purchase: found }: { purchase: Purchase }) {
  const [search] = useSearchParams();
  const [from, version] = [search.get('from'), Number(search.get('version'))];
  const source = from !== null && version > 0 ? { sourcePurchase: from as PurchaseId, version } : null;
  const query = useQuery({
    queryKey: [getSpecification.name, 'begun', found.purchase, source],
    queryFn: () => textToBegin(found, source),
    refetchOnWindowFocus: false,
  });
  return (
    <Answer query={query}>
      {({ text, named }) => (
        <>
          {named && (
            <Notice>
              <p>{t`${named}の仕様書をもとにしています。公開すると、もとの名前も出ます。`}</p>
            </Notice>
          )}
          <Fields purchase={found} text={text} source={source} />
        </>
      )}
    </Answer>
  );
}

async function textToBegin(
  { purchase, specification }: Purchase,
  source: Source | null,
): Promise<{ text: string; named: string | null }> {
  if (source) {
    const { sourcePurchase, version } = source;
    const { text, leadName } = await call(getSharedSpecification, { purchase: sourcePurchase, specification: version });
    return { text, named: leadName };
  }
  if (!specification) return { text: '', named: null };
  return { text: (await call(getSpecification, { purchase, specification: specification.version })).text, named: null };
}

function Fields({ purchase: found, text, source }: { purchase: Purchase; text: string; source: Source | null }) {
  const { purchase, specification } = found;
  const client = useQueryClient();
  const navigate = useNavigate();
  const version = (specification?.version ?? 0) + 1;
  const form = useOperationForm(publishSpecification, {
    given: { purchase, specification: version, ...(source && { source }) },
    defaults: { text },
    onDone: async () => {
      await readAgain(client, getPurchase, getSpecification, listPurchases);
      await navigate(specificationAddress(purchase), { state: 'published' });
    },
  });
  return (
    <Form form={form} submit={t`第${version}版を公開する`}>
      <MarkdownField
        form={form}
        name="text"
        label={t`第${version}版の文`}
        hint={t`「## 」で始まる見出しごとに、1つの条項になります。10,000字まで。`}
        rows={20}
      />
    </Form>
  );
}
