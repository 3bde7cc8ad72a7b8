import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { ApplicationId } from '#contracts';
import { EmptyState } from '../components/empty-state.js';
import type { Programme } from '../programmes/programmes.js';
import { useMe } from '../session/me.js';
import { ApplicationTable } from './application-table.js';
import { DecisionForm } from './decision-form.js';
import { Decided, type Outcome } from './decided.js';
import { canBeDecided, type Application } from './words.js';

/** Applications to pick from, and the decision about those picked. */
export function Deciding({ programme, items }: { programme: Programme; items: readonly Application[] }) {
  const [picked, setPicked] = useState<ReadonlySet<ApplicationId>>(new Set());
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const decides = useMe().desk?.work === 'office' && programme.state !== 'closed';
  // What was decided elsewhere meanwhile is no longer picked.
  const chosen = items.filter((one) => picked.has(one.application) && canBeDecided(one));
  const onDone = (done: Outcome) => {
    setPicked(new Set());
    setOutcome(done);
  };
  return (
    <>
      {outcome && <Decided key={outcome.number} outcome={outcome} />}
      {items.length === 0 ? (
        <EmptyState title={t`ここに出る申込みは、ありません。`}>
          <p>{t`申込みが届くと、ここに出ます。ほかの状態の申込みは、上で選べます。`}</p>
        </EmptyState>
      ) : (
        <ApplicationTable items={items} audience={programme.audience} {...(decides && { picked, onPick: setPicked })} />
      )}
      {decides && items.some(canBeDecided) && chosen.length === 0 && (
        <p>{t`決める申込みを選んでください。1件ずつでも、まとめてでも決められます。`}</p>
      )}
      {decides && chosen.length > 0 && (
        <DecisionForm
          key={chosen.map(({ application }) => application).join()}
          programme={programme.programme}
          chosen={chosen}
          number={(outcome?.number ?? 0) + 1}
          onDone={onDone}
        />
      )}
    </>
  );
}
