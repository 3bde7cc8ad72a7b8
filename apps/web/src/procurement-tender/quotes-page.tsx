import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import type { ComparedQuote, Purchase, QuoteComparison } from '#contracts/procurement';
import { getPurchase, getQuotes } from '#operations/procurement';
import { readQuery } from '../api/queries.js';
import { Button, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { Tag } from '../components/tag.js';
import { Value } from '../components/value.js';
import { leads, purchaseOf, trailOf } from '../procurement/purchases.js';
import { StepDocuments } from '../procurement/step-documents.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel } from '../texts/dates.js';
import { masked, yen } from '../texts/figures.js';
import { AwardFacts } from './award-facts.js';
import { QuoteCard } from './quote-card.js';
import { points } from './tender.js';

const AwardForm = lazy(async () => ({ default: (await import('./award-form.js')).AwardForm }));
const CriteriaForm = lazy(async () => ({ default: (await import('./criteria-form.js')).CriteriaForm }));
const QuoteForm = lazy(async () => ({ default: (await import('./quote-form.js')).QuoteForm }));

/** What vendors ask, beside one another; entered, evaluated and chosen by the lead. */
export function QuotesPage() {
  const { desk } = useMe();
  const purchase = purchaseOf(useParams());
  const about = useQuery(readQuery(getPurchase, { purchase }));
  const query = useQuery(readQuery(getQuotes, { purchase }));
  return (
    <Page
      title={t`見積の比較`}
      lead={t`事業者の見積を、参加が決まった席の数で計算して並べます。`}
      trail={trailOf(purchase, about.data?.title)}
      demo={isDemo(desk?.municipality)}
    >
      <Answer query={about}>
        {(found) => (
          <Answer query={query} instead={{ 'quotes-closed': <Closed /> }}>
            {(compared) => <Comparison purchase={found} compared={compared} />}
          </Answer>
        )}
      </Answer>
    </Page>
  );
}

function Closed() {
  return (
    <Notice title={t`まだ見られません`}>
      <p>{t`見積の比較は、事業者が決まったあとに、参加する自治体が見られます。`}</p>
    </Notice>
  );
}

function Comparison({ purchase: found, compared }: { purchase: Purchase; compared: QuoteComparison }) {
  const { desk } = useMe();
  const { quotes, award } = compared;
  const mayChange = leads(found, desk) && found.state === 'tendering';
  return (
    <>
      {award && <AwardFacts award={award} />}
      <Criteria purchase={found} compared={compared} />
      <section className="section" aria-labelledby="quotes">
        <h2 id="quotes">{t`見積`}</h2>
        {quotes.length === 0 ? (
          <EmptyState title={t`見積は、まだありません。`}>
            <p>{t`「調達・見積」の段階に、代表団体が入力します。`}</p>
          </EmptyState>
        ) : (
          <Table compared={compared} />
        )}
      </section>
      {quotes.length > 0 && (
        <section className="section" aria-labelledby="each">
          <h2 id="each">{t`見積ごとの内容`}</h2>
          {quotes.map((quote) => (
            <QuoteCard
              key={quote.key}
              purchase={found}
              quote={quote}
              criteria={compared.criteria}
              mayChange={mayChange}
            />
          ))}
        </section>
      )}
      <StepDocuments purchase={found} only="tendering" />
      {mayChange && <Enter purchase={found} />}
      {mayChange && quotes.length > 0 && (
        <section className="section" aria-labelledby="award">
          <h2 id="award">{t`事業者を決める`}</h2>
          <Suspense>
            <AwardForm purchase={found.purchase} quotes={quotes} />
          </Suspense>
        </section>
      )}
    </>
  );
}

function Criteria({ purchase: found, compared }: { purchase: Purchase; compared: QuoteComparison }) {
  const { desk } = useMe();
  const { criteria, quotes, award } = compared;
  const mayChange = leads(found, desk) && quotes.length === 0 && award === null;
  if (criteria.length === 0 && !mayChange) return null;
  return (
    <section className="section" aria-labelledby="criteria">
      <h2 id="criteria">{t`評価基準`}</h2>
      <p>{t`基準ごとに0～10点をつけ、重みを掛けて足します。最初の見積を入力すると、変えられません。`}</p>
      {criteria.length > 0 && <Facts facts={criteria.map(({ name, weight }) => [name, t`重み${weight}`])} />}
      {mayChange && (
        <Suspense>
          <CriteriaForm purchase={found.purchase} criteria={criteria} />
        </Suspense>
      )}
    </section>
  );
}

function Enter({ purchase }: { purchase: Purchase }) {
  const [entering, setEntering] = useState(false);
  if (!entering)
    return (
      <ButtonRow>
        <Button kind="main" onClick={() => setEntering(true)}>{t`見積を入力する`}</Button>
      </ButtonRow>
    );
  return (
    <section className="section" aria-labelledby="enter">
      <h2 id="enter">{t`見積を入力する`}</h2>
      <Suspense>
        <QuoteForm purchase={purchase} onDone={() => setEntering(false)} />
      </Suspense>
    </section>
  );
}

function Table({ compared: { quotes, seats, award, criteria, fullScore } }: { compared: QuoteComparison }) {
  const amount = (of: (amount: NonNullable<ComparedQuote['amount']>) => number) => (quote: ComparedQuote) => (
    <Value text={quote.amount ? yen(of(quote.amount)) : masked} />
  );
  return (
    <>
      {seats !== null && <p>{t`${seats}席の金額です。合計の安い順に並べています。`}</p>}
      <DataTable
        labelledBy="quotes"
        rows={quotes}
        keyOf={({ key }) => key}
        columns={[
          {
            head: t`事業者`,
            cell: ({ key, vendor }) => (
              <>
                {vendor} {award?.quote === key && <Tag kind="done">{t`決定`}</Tag>}
              </>
            ),
          },
          { head: t`1席の単価`, cell: amount(({ unitPrice }) => unitPrice), numeric: true },
          { head: t`固定費`, cell: ({ fixedFee }) => yen(fixedFee), numeric: true },
          { head: t`税抜き`, cell: amount(({ net }) => net), numeric: true },
          { head: t`消費税`, cell: amount(({ tax }) => tax), numeric: true },
          { head: t`合計（税込み）`, cell: amount(({ total }) => total), numeric: true },
          { head: t`有効期限`, cell: ({ validUntil }) => dayLabel(validUntil) },
          ...(criteria.length > 0
            ? [
                {
                  head: t`評価`,
                  cell: ({ score }: ComparedQuote) => (score === null ? t`まだ` : points(score, fullScore)),
                  numeric: true,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
