import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { DataTable } from '../components/data-table.js';
import { LoadMore } from '../components/load-more.js';
import { useSorting } from '../components/sort-button.js';
import { Tag } from '../components/tag.js';
import { percent } from '../texts/figures.js';
import { Specimen } from './specimen.js';

interface Row {
  readonly number: string;
  readonly name: string;
  readonly share: number;
}

const people: readonly Row[] = [
  { number: '900001', name: '青葉 葵', share: 100 },
  { number: '900002', name: '泉 翼', share: 62.5 },
  { number: '900003', name: '髙﨑 𠮷男', share: 0 },
];

export function Tables() {
  const sorting = useSorting();
  const [all, setAll] = useState(false);
  const down = sorting.sort === '-number';
  const rows = (down ? people.toReversed() : people).slice(0, all ? 3 : 2);
  return (
    <Specimen title={t`表`}>
      <h3 id="table">{t`受講者（作り物）`}</h3>
      <DataTable
        labelledBy="table"
        rows={rows}
        keyOf={({ number }) => number}
        sorting={sorting}
        columns={[
          { head: t`氏名`, cell: ({ name }) => name },
          { head: t`職員番号`, sort: 'number', cell: ({ number }) => number },
          { head: t`進み具合`, numeric: true, cell: ({ share }) => percent(share) },
          {
            head: t`状態`,
            cell: ({ share }) => (share === 100 ? <Tag kind="done">{t`修了`}</Tag> : <Tag>{t`受講中`}</Tag>),
          },
        ]}
      />
      <LoadMore
        query={{ hasNextPage: !all, isFetchingNextPage: false, fetchNextPage: async () => setAll(true) }}
        shown={rows.length}
      />
    </Specimen>
  );
}
