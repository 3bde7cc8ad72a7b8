import { naturalId } from '#persistence';

/** The id of the one enrolment of a person in a programme. */
export const enrolmentId = (programme: string, person: string): string => naturalId('enrolment', programme, person);
