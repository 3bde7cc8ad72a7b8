import { useQueryClient } from '@tanstack/react-query';
import { getOfficeDay, getProgrammeStanding, listProgrammeLearners } from '#operations/progress';
import { getPerson } from '#operations/registry';

/** What an act on an enrolment changes is asked for again. */
export function useAfterAct(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    const changed = [getPerson, getProgrammeStanding, listProgrammeLearners, getOfficeDay];
    await Promise.all(changed.map(({ name }) => client.invalidateQueries({ queryKey: [name] })));
  };
}
