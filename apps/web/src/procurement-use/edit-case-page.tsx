import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { savePurchaseCase, type PurchaseCase, type StepDocument } from '#contracts/procurement';
import { getPurchaseCase, listPurchaseCases, listStepDocuments } from '#operations/procurement';
import { call } from '../api/call.js';
import { readAgain, readQuery, writingQuery } from '../api/queries.js';
import { Checkbox, Checkboxes } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { LinesField } from '../forms/lines-field.js';
import { MarkdownField } from '../forms/markdown-field.js';
import { NumberField, TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { purchaseOf, states } from '../procurement/purchases.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { nameIn } from '../texts/network.js';
import { caseAddress, casesTrail } from './words.js';

const { population, staff, background, wentWell, nextTime, documents } = savePurchaseCase.input.shape;
/** Whatever is left empty is not told. */
const CaseText = savePurchaseCase.input.omit({ purchase: true, version: true }).extend({
  population: population.default(null),
  staff: staff.default(null),
  background: background.default(''),
  wentWell: wentWell.default(''),
  nextTime: nextTime.default(''),
  documents: documents.default([]),
});

/** Writes the case of a purchase that the municipality leads. */
export function EditCasePage() {
  const { desk } = useMe();
  const purchase = purchaseOf(useParams());
  const query = useQuery(writingQuery(getPurchaseCase, { purchase }));
  const there = useQuery(readQuery(listStepDocuments, { purchase }));
  return (
    <Page
      title={t`共同調達の事例を書く`}
      lead={t`席数や費用は、共同調達の記録から自動で入ります。ほかの自治体の役に立つことを書いてください。`}
      trail={[...casesTrail(), { to: caseAddress(purchase), label: query.data?.title ?? t`共同調達の事例` }]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer query={query}>
        {(found) => (
          <Answer query={there}>
            {({ items }) => (
              <Fields key={found.version} found={found} there={items.filter(({ audience }) => audience !== 'lead')} />
            )}
          </Answer>
        )}
      </Answer>
    </Page>
  );
}

/** `there`: documents of the purchase that may go with the case. */
function Fields({ found, there }: { found: PurchaseCase; there: readonly StepDocument[] }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { purchase, version } = found;
  const form = useForm({
    schema: CaseText,
    defaults: {
      population: found.population,
      staff: found.staff,
      background: found.background,
      wentWell: found.wentWell,
      nextTime: found.nextTime,
      givesSpecification: found.givesSpecification,
      contact: found.contact,
      documents: found.documents,
      stepDocuments: found.stepDocuments.map(({ document }) => document),
    },
    send: (text) => call(savePurchaseCase, { purchase, version, ...text }),
    onDone: async () => {
      await readAgain(client, getPurchaseCase, listPurchaseCases);
      await navigate(caseAddress(purchase), { state: 'written' });
    },
  });
  return (
    <Form form={form} submit={t`事例を残す`}>
      <NumberField form={form} name="population" label={t`参加自治体の人口の合計（人）`} optional />
      <NumberField form={form} name="staff" label={t`参加自治体の職員数の合計（人）`} optional />
      <MarkdownField
        form={form}
        name="background"
        label={t`始めた理由と経緯`}
        hint={t`例：1つの自治体では価格が下がらず、近くの自治体に声をかけた`}
        optional
        rows={6}
      />
      <MarkdownField form={form} name="wentWell" label={t`うまくいったこと`} optional rows={6} />
      <MarkdownField
        form={form}
        name="nextTime"
        label={t`次に変えたいこと`}
        hint={t`うまくいかなかったことも、ほかの自治体の役に立ちます。個人の名前は書かないでください。`}
        optional
        rows={6}
      />
      <Checkbox form={form} name="givesSpecification" label={t`問い合わせがあれば、仕様書を提供できる`} />
      {there.length > 0 && (
        <Checkboxes
          form={form}
          name="stepDocuments"
          label={t`事例といっしょに開ける資料`}
          hint={t`事例を公開している間、すべての参加自治体が開けます。`}
          options={there.map(({ document, title, state }) => ({
            value: document,
            label: title,
            hint: nameIn(states(), state),
          }))}
          optional
        />
      )}
      <LinesField
        form={form}
        name="documents"
        label={t`ほかに提供できる資料`}
        hint={t`ここに置いていない資料の名前。1行に1つ。例：評価基準、契約書の案`}
        optional
      />
      <TextField
        form={form}
        name="contact"
        label={t`問い合わせ先の部署`}
        hint={t`例：総務部デジタル推進課`}
        maxLength={100}
      />
    </Form>
  );
}
