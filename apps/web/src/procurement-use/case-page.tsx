import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import type { PurchaseCase } from '#contracts/procurement';
import { getPurchaseCase, listPurchaseCases, showPurchaseCase } from '#operations/procurement';
import { call } from '../api/call.js';
import { readAgain, readQuery } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DoneNotice } from '../components/done-notice.js';
import { Facts } from '../components/facts.js';
import { MarkdownLater } from '../components/markdown-later.js';
import { Tag } from '../components/tag.js';
import { Value } from '../components/value.js';
import { DownloadButton } from '../components/download-button.js';
import { DocumentLink } from '../procurement/step-documents.js';
import { contractFormPhrase, isLead, purchaseOf, states } from '../procurement/purchases.js';
import { UnitPrice } from '../procurement/unit-price.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel, fiscalYearLabel } from '../texts/dates.js';
import { masked, municipalities, percent, people } from '../texts/figures.js';
import { nameIn } from '../texts/network.js';
import { caseAddress, caseStates, casesTrail, seats, yen } from './words.js';

/** A joint purchase as a case: what it was, what it cost, what its lead learned. */
export function CasePage() {
  const { desk } = useMe();
  const purchase = purchaseOf(useParams());
  const query = useQuery(readQuery(getPurchaseCase, { purchase }));
  const written = useLocation().state === 'written';
  return (
    <Page title={query.data?.title ?? t`共同調達の事例`} trail={casesTrail()} demo={isDemo(desk?.municipality)}>
      {written && <DoneNotice>{t`事例を残しました。`}</DoneNotice>}
      <Answer query={query}>
        {(found) => (
          <>
            {isLead(found, desk) && <Acts found={found} />}
            <Figures found={found} />
            <Told found={found} />
            <Asking found={found} />
          </>
        )}
      </Answer>
    </Page>
  );
}

/** What the lead does with its case. */
function Acts({ found: { purchase, state, version } }: { found: PurchaseCase }) {
  const client = useQueryClient();
  const set = (next: 'shown' | 'withdrawn') => () =>
    call(showPurchaseCase, { purchase, state: next }).then(() => readAgain(client, getPurchaseCase, listPurchaseCases));
  return (
    <>
      <p>
        <Tag>{version === 0 ? t`まだ書かれていない` : nameIn(caseStates(), state)}</Tag>
      </p>
      <ButtonRow>
        {version > 0 &&
          (state === 'shown' ? (
            <ActionButton action={set('withdrawn')}>{t`公開をやめる`}</ActionButton>
          ) : (
            <ActionButton kind="main" action={set('shown')}>{t`参加自治体に公開する`}</ActionButton>
          ))}
        <ButtonLink to={`${caseAddress(purchase)}/edit`}>
          {version === 0 ? t`共同調達の事例を書く` : t`書き直す`}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

function Figures({ found }: { found: PurchaseCase }) {
  const unknown = t`書かれていません`;
  return (
    <section className="section" aria-labelledby="figures">
      <h2 id="figures">{t`規模と費用`}</h2>
      <Facts
        facts={[
          [t`代表団体`, found.leadName],
          [t`年度`, fiscalYearLabel(found.fiscalYear)],
          [t`契約の形`, contractFormPhrase(found.contractForm)],
          [t`参加自治体`, municipalities(found.members)],
          [t`人口の合計`, found.population === null ? unknown : people(found.population)],
          [t`職員数の合計`, found.staff === null ? unknown : people(found.staff)],
          [t`全体の席`, <Value key="seats" text={seats(found.seats)} />],
          [t`1席の価格（税抜）`, <UnitPrice key="price" {...found} />],
          [t`初期費用（税抜）`, yen(found.initialCost)],
          [t`年間運用費（税抜）`, <Value key="yearly" text={yen(found.yearlyCost)} />],
          [t`削減率`, <Value key="saving" text={found.savingRate === null ? masked : percent(found.savingRate)} />],
        ]}
      />
    </section>
  );
}

function Told({ found }: { found: PurchaseCase }) {
  return (
    <section className="section" aria-labelledby="told">
      <h2 id="told">{t`経緯とふり返り`}</h2>
      <h3>{t`進み方`}</h3>
      <Facts facts={found.steps.map(({ state, on }) => [nameIn(states(), state), dayLabel(on)])} />
      <Words title={t`始めた理由と経緯`} text={found.background} />
      <Words title={t`うまくいったこと`} text={found.wentWell} />
      <Words title={t`次に変えたいこと`} text={found.nextTime} />
    </section>
  );
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h3>{title}</h3>
      {text === '' ? (
        <p>{t`まだ書かれていません。`}</p>
      ) : (
        <Suspense>
          <MarkdownLater text={text} under={3} />
        </Suspense>
      )}
    </>
  );
}

interface Props {
  found: PurchaseCase;
}

function Asking({ found }: Props) {
  return (
    <section className="section" aria-labelledby="asking">
      <h2 id="asking">{t`資料と問い合わせ先`}</h2>
      <Facts
        facts={[
          [t`仕様書の提供`, <Specification key="specification" found={found} />],
          ...(found.stepDocuments.length > 0 ? [[t`開ける資料`, <Opened key="opened" found={found} />] as const] : []),
          ...(found.documents.length > 0
            ? [[t`提供できる資料`, <Documents key="documents" found={found} />] as const]
            : []),
          [t`問い合わせ先`, found.contact === '' ? t`書かれていません` : `${found.leadName} ${found.contact}`],
        ]}
      />
    </section>
  );
}

/** A shared one is there to read, also where nobody is asked for it. */
function Specification({ found: { purchase, sharedSpecification: version, givesSpecification } }: Props) {
  if (version === null) return givesSpecification ? t`問い合わせがあれば提供できる` : t`提供できない`;
  return (
    <>
      <Link
        to={`/purchases/shared-specifications/${purchase}/${version}`}
      >{t`共有された仕様書（第${version}版）`}</Link>{' '}
      <DownloadButton path={`/purchases/${purchase}/specifications/${version}.pdf`}>{t`仕様書（PDF）`}</DownloadButton>
    </>
  );
}

const Opened = ({ found: { purchase, stepDocuments } }: Props) => (
  <ul className="material">
    {stepDocuments.map((one) => (
      <li key={one.document}>
        <DocumentLink path={`/purchases/${purchase}/case/documents/${one.document}`} document={one} />
      </li>
    ))}
  </ul>
);

const Documents = ({ found: { documents } }: Props) => (
  <ul>
    {documents.map((document) => (
      <li key={document}>{document}</li>
    ))}
  </ul>
);
