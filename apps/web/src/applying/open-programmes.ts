import { queryOptions } from '@tanstack/react-query';
import type { OutputOf } from '#contracts';
import type { listOpenProgrammes as listing } from '#contracts/progress';
import { listOpenProgrammes } from '#operations/progress';
import { readQuery } from '../api/queries.js';

export type OpenProgrammes = OutputOf<typeof listing>;
export type OpenProgramme = OpenProgrammes['programmes'][number];

/** What can be applied for in the municipality that stands in the address. */
export const openProgrammesQuery = (municipality: string) =>
  queryOptions({
    ...readQuery(listOpenProgrammes, { municipality: municipality as never }),
    staleTime: 60_000,
  });

/** Minutes of all its courses. */
export const minutesIn = ({ courses }: OpenProgramme): number => courses.reduce((sum, { minutes }) => sum + minutes, 0);
