import { useQueryClient } from '@tanstack/react-query';
import { getOfficeDay, getProgrammeStanding, listProgrammeLearners } from '#operations/progress';
import { getPerson } from '#operations/registry';
import { readAgain } from '../api/queries.js';

/** What an act on an enrolment changes is asked for again. */
export function useAfterAct(): () => Promise<void> {
  const client = useQueryClient();
  return () => readAgain(client, getPerson, getProgrammeStanding, listProgrammeLearners, getOfficeDay);
}
