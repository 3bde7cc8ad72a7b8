import { EnrolmentId, PersonId } from '#contracts';
import type { Stands } from './standings.js';

/** How far somebody is, as lists of learners show it. */
export const standsView = (stands: Stands) => {
  const { enrolment, person, standing, share, expected, startedAt, lastAt, completedAt, lateCourses } = stands;
  return {
    enrolment: EnrolmentId.parse(enrolment),
    person: PersonId.parse(person),
    standing,
    share,
    expected,
    startedAt: startedAt?.toISOString() ?? null,
    lastAt: lastAt?.toISOString() ?? null,
    completedAt: completedAt?.toISOString() ?? null,
    lateCourses: [...lateCourses],
  };
};
