import { t } from '@lingui/core/macro';
import { lazy, Suspense, useState } from 'react';
import { Loading } from '../components/loading.js';
import type { AuditFilter } from './filter.js';

const FilterForm = lazy(async () => ({ default: (await import('./filter-form.js')).FilterForm }));

interface Props {
  filter: AuditFilter;
  municipality: string;
}

/** What is filtered by, and the form to change it: fetched when somebody opens it, since it asks who there is. */
export function FilterBox({ filter, municipality }: Props) {
  const [open, setOpen] = useState(Object.keys(filter).length > 0);
  return (
    <details className="filter" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t`条件で絞り込む`}</summary>
      {filter.account !== undefined && <p>{t`選んだ人がしたことだけを表示しています。`}</p>}
      {filter.subject !== undefined && <p>{t`選んだ人やものについての記録だけを表示しています。`}</p>}
      {filter.operation !== undefined && <p>{t`同じ種類の操作だけを表示しています。`}</p>}
      {open && (
        <Suspense fallback={<Loading />}>
          <FilterForm filter={filter} municipality={municipality} />
        </Suspense>
      )}
    </details>
  );
}
