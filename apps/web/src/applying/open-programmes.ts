import { queryOptions } from '@tanstack/react-query';
import type { OutputOf } from '#contracts';
import type { listOpenProgrammes as listing } from '#contracts/progress';
import { listOpenProgrammes } from '#operations/progress';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';

export type OpenProgrammes = OutputOf<typeof listing>;
export type OpenProgramme = OpenProgrammes['programmes'][number];

/** What can be applied for in the municipality that stands in the address. */
export const openProgrammesQuery = (municipality: string) =>
  queryOptions({
    ...readQuery(listOpenProgrammes, { municipality: municipality as never }),
    queryFn: () => allOf(municipality),
    staleTime: 60_000,
  });

/** All of them: an answer ends early where they have much to say. */
async function allOf(municipality: string, cursor?: string): Promise<OpenProgrammes> {
  const page = await call(listOpenProgrammes, { municipality: municipality as never, ...(cursor && { cursor }) });
  if (page.nextCursor === null) return page;
  const rest = await allOf(municipality, page.nextCursor);
  return { ...rest, programmes: [...page.programmes, ...rest.programmes] };
}

/** Minutes of all its courses. */
export const minutesIn = ({ courses }: OpenProgramme): number => courses.reduce((sum, { minutes }) => sum + minutes, 0);
