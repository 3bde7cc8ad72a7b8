import type { PersonId, ProgrammeId } from '#contracts';
import { enrolPeople } from '#operations/progress';
import { call } from '../api/call.js';

/** Far fewer than one call takes, so that each is answered at once. */
const atOnce = 200;

export interface Enrolled {
  readonly enrolled: number;
  readonly already: number;
}

/** Enrols any number of people. Sent again after a failure, who is enrolled already is no second time. */
export async function enrolAll(programme: ProgrammeId, people: readonly PersonId[]): Promise<Enrolled> {
  let [enrolled, already] = [0, 0];
  for (let at = 0; at < people.length; at += atOnce) {
    const answer = await call(enrolPeople, { programme, people: people.slice(at, at + atOnce) });
    enrolled += answer.enrolled;
    already += answer.already;
  }
  return { enrolled, already };
}
