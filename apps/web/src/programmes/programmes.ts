import { queryOptions } from '@tanstack/react-query';
import type { Audience, OutputOf } from '#contracts';
import type {
  getManagerDay,
  getProgramme,
  getProgrammeStanding,
  listProgrammeLearners,
  listProgrammes as listing,
} from '#contracts/progress';
import { listProgrammes } from '#operations/progress';
import { call } from '../api/call.js';
import { fiscalYearOf } from '../texts/dates.js';

export type ManagerDay = OutputOf<typeof getManagerDay>;
export type Programme = OutputOf<typeof getProgramme>;
export type ListedProgramme = OutputOf<typeof listing>['items'][number];
export type ProgrammeStanding = OutputOf<typeof getProgrammeStanding>;
export type Learner = OutputOf<typeof listProgrammeLearners>['items'][number];

/** The programmes of last year, this one and the next, those that begin last first: what somebody chooses from. */
export const recentProgrammes = queryOptions({
  queryKey: [listProgrammes.name, 'recent'],
  queryFn: async (): Promise<ListedProgramme[]> => {
    const now = fiscalYearOf(new Date());
    const years = await Promise.all(
      [now - 1, now, now + 1].map((fiscalYear) => call(listProgrammes, { fiscalYear, limit: 200 })),
    );
    return years.flatMap(({ items }) => items).toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
  },
});

/** A key that none of these has: the year and a number. */
export function freeProgrammeKey(known: readonly Pick<ListedProgramme, 'key'>[], fiscalYear: number): string {
  const taken = new Set(known.map(({ key }) => key));
  const number = [...Array(taken.size + 1).keys()].find((place) => !taken.has(`${fiscalYear}-${place + 1}`));
  return `${fiscalYear}-${(number ?? 0) + 1}`;
}

/** Programmes to choose from, as options of a field; of an audience, or of any. */
export const programmeOptions = (
  programmes: readonly ListedProgramme[] | undefined,
  audience: Audience | null | 'any',
) =>
  (programmes ?? [])
    .filter((programme) => audience === 'any' || programme.audience === audience)
    .map(({ programme, name, key }) => ({ value: programme, label: `${name}（${key}）` }));
