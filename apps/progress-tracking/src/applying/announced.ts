import { isClosed, planOf, type ProgrammeDocument } from '../programme/index.js';

/** Whether everybody may read of a programme: applications are taken on a day or will be, and not from staff. */
export const isAnnounced = (programme: ProgrammeDocument, today: string): boolean => {
  const { applications } = planOf(programme);
  return applications !== null && today <= applications.until && !isClosed(programme) && programme.audience !== 'staff';
};
