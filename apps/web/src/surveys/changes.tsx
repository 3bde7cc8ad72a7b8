import { t } from '@lingui/core/macro';
import { DataTable } from '../components/data-table.js';
import { mean, people, percent, points } from '../texts/figures.js';
import { waveName, type SurveyResults } from './surveys.js';

type Change = SurveyResults['changes'][number];

/** The same people before and after, in points. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <section className="section" aria-labelledby="changes">
      <h2 id="changes">{t`受講前からの変化`}</h2>
      <p>{t`両方の時期に答えた、同じ人を比べています。割合は、上から2つの点をつけた人の割合です。`}</p>
      <DataTable
        labelledBy="changes"
        rows={changes}
        keyOf={({ item, after }) => item + after}
        columns={[
          { head: t`問い`, cell: ({ text }) => text },
          { head: t`比べた時期`, cell: periodOf },
          { head: t`両方に答えた人`, numeric: true, cell: ({ matched }) => people(matched) },
          { head: t`前の割合`, numeric: true, cell: ({ beforeRate }) => percent(beforeRate) },
          { head: t`後の割合`, numeric: true, cell: ({ afterRate }) => percent(afterRate) },
          { head: t`変化`, numeric: true, cell: ({ changePoints }) => points(changePoints) },
          { head: t`平均（前）`, numeric: true, cell: ({ beforeMean, max }) => mean(beforeMean, max) },
          { head: t`平均（後）`, numeric: true, cell: ({ afterMean, max }) => mean(afterMean, max) },
        ]}
      />
    </section>
  );
}

function periodOf({ before, after }: Change): string {
  const [from, to] = [waveName(before), waveName(after)];
  return t`${from}と${to}`;
}
