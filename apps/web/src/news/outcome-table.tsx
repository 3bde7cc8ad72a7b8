import { t } from '@lingui/core/macro';
import type { OutcomeCounts } from '#contracts/exchange';
import { DataTable } from '../components/data-table.js';
import { Tag } from '../components/tag.js';
import { mailsOf } from './mails-of.js';
import { outcomeName } from './news.js';

/** How many mails stand how. `labelledBy`: the heading above. */
export function OutcomeTable({ outcomes, labelledBy }: { outcomes: OutcomeCounts; labelledBy: string }) {
  return (
    <DataTable
      labelledBy={labelledBy}
      rows={outcomes}
      keyOf={({ outcome }) => outcome}
      columns={[
        { head: t`どうなるか、どうなったか`, cell: ({ outcome }) => <Outcome outcome={outcome} /> },
        { head: t`通数`, cell: ({ mails }) => mailsOf(mails), numeric: true },
      ]}
    />
  );
}

export function Outcome({ outcome }: { outcome: OutcomeCounts[number]['outcome'] }) {
  const { kind, word } = outcomeName(outcome);
  return <Tag kind={kind}>{word}</Tag>;
}
