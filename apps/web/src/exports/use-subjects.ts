import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Option } from '../forms/select.js';
import { recentProgrammes } from '../programmes/programmes.js';
import { fiscalYearLabel, fiscalYearOf } from '../texts/dates.js';

export interface Subjects {
  readonly options: Option[];
  readonly asked: string | undefined;
}

/** What can be exported, and what the address asks for; undefined until it is known. */
export function useSubjects(): Subjects | undefined {
  const asked = useSearchParams()[0].get('subject') ?? undefined;
  const { data: programmes = [], isPending } = useQuery(recentProgrammes);
  if (isPending) return undefined;
  const now = fiscalYearOf(new Date());
  const years = [now, now - 1, now - 2].map((year) => {
    const label = fiscalYearLabel(year);
    return { value: `year-${year}`, label: t`${label}のすべての事業` };
  });
  const options = [
    ...programmes.map(({ programme, name, key }) => ({ value: `programme-${programme}`, label: `${name}（${key}）` })),
    ...years,
  ];
  return { options, asked };
}
