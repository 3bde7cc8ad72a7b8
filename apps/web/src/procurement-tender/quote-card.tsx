import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { AwardCriterion, ComparedQuote, Purchase } from '#contracts/procurement';
import { getQuotes, withdrawQuote } from '#operations/procurement';
import { call } from '../api/call.js';
import { readAgain } from '../api/queries.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { Facts } from '../components/facts.js';
import { MarkdownLater } from '../components/markdown-later.js';
import { yen } from '../texts/figures.js';

const EvaluationForm = lazy(async () => ({ default: (await import('./evaluation-form.js')).EvaluationForm }));
const QuoteForm = lazy(async () => ({ default: (await import('./quote-form.js')).QuoteForm }));

interface Props {
  purchase: Purchase;
  quote: ComparedQuote;
  criteria: readonly AwardCriterion[];
  mayChange: boolean;
}

/** What one vendor asks, how it was evaluated, and what the lead does with it. */
export function QuoteCard({ purchase: found, quote, criteria, mayChange }: Props) {
  const [open, setOpen] = useState<'terms' | 'evaluation' | null>(null);
  const client = useQueryClient();
  const { purchase } = found;
  const { key, vendor, tiers, documentName, note } = quote;
  const withdraw = async () => {
    await call(withdrawQuote, { purchase, key });
    await readAgain(client, getQuotes);
  };
  const close = () => setOpen(null);
  return (
    <Card
      title={vendor}
      actions={
        mayChange &&
        open === null && (
          <>
            <Button kind="text" onClick={() => setOpen('terms')}>{t`見積を直す`}</Button>
            {criteria.length > 0 && (
              <Button kind="text" onClick={() => setOpen('evaluation')}>{t`評価をつける`}</Button>
            )}
            <ConfirmButton
              kind="text"
              label={t`見積を取り消す`}
              title={t`${vendor}の見積を取り消しますか`}
              action={withdraw}
            >
              <p>{t`比較から消えます。もう一度入力することはできます。`}</p>
            </ConfirmButton>
          </>
        )
      }
    >
      <Facts
        facts={[
          ...tiers.map(({ from, unitPrice }) => [t`${from}席から`, yen(unitPrice)] as const),
          ...(documentName === null ? [] : [[t`見積書の名前`, documentName] as const]),
        ]}
      />
      {note !== '' && (
        <Suspense>
          <MarkdownLater text={note} under={3} />
        </Suspense>
      )}
      {quote.evaluation && <Evaluation quote={quote} criteria={criteria} />}
      {open !== null && (
        <Suspense>
          {open === 'terms' ? (
            <QuoteForm purchase={found} quote={quote} onDone={close} />
          ) : (
            <EvaluationForm purchase={purchase} quote={quote} criteria={criteria} onDone={close} />
          )}
        </Suspense>
      )}
    </Card>
  );
}

function Evaluation({ quote: { evaluation }, criteria }: Pick<Props, 'quote' | 'criteria'>) {
  return (
    <Facts
      facts={criteria.map(({ name }, place) => {
        const { points, note } = evaluation?.[place] ?? { points: 0, note: '' };
        const given = t`${points}点`;
        return [name, note === '' ? given : `${given} ${note}`];
      })}
    />
  );
}
