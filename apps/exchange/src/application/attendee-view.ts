import { AttendeeId, MunicipalityCode } from '#contracts';
import type { Attendee } from '#contracts/exchange';
import { waitingNumber, type AttendeeDocument } from '../attendee/index.js';

/** Somebody as they stand in the list of all who applied, which tells whether they wait. */
export const attendeeView = (
  stored: AttendeeDocument,
  applied: readonly AttendeeDocument[],
  capacity: number,
): Attendee => ({
  attendee: AttendeeId.parse(stored._id),
  municipality: MunicipalityCode.parse(stored.municipality),
  municipalityName: stored.municipalityName,
  name: stored.name,
  department: stored.department,
  appliedAt: stored.appliedAt.toISOString(),
  waiting: waitingNumber(applied, stored._id, capacity),
  attendance: stored.attendance,
  answer: stored.answer && {
    choices: [...stored.answer.choices],
    stage: stored.answer.stage,
    challenge: stored.answer.challenge,
    otherChallenge: stored.answer.otherChallenge,
    offers: stored.answer.offers,
  },
});
