import type { Wave } from '#contracts/outcomes';
import { tenantCollection } from '#persistence';

/**
 * Somebody is asked to answer the survey of a wave: counted for the response rate. `_id` follows from enrolment and wave.
 */
export interface SurveyInvitationDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly programme: string;
  readonly enrolment: string;
  readonly person: string;
  readonly wave: Wave;
  readonly questionnaire: string;
  readonly version: number;
  readonly anonymous: boolean;
  readonly opensOn: string;
  readonly closesOn: string;
  /** Of an anonymous survey, all that is kept here of an answer. */
  readonly answered: boolean;
  /** SHA-256 of the links that are out. */
  readonly hashes: readonly string[];
  /** Mark: its mail may not be in the send log yet. */
  readonly owesMail?: true;
  /** Mark: the anonymous answer that is being kept. Gone when it is, so that nothing leads from one to the other. */
  readonly answering?: string;
}

export const surveyInvitations = tenantCollection({
  name: 'survey_invitations',
  fields: {
    programme: String,
    enrolment: String,
    person: String,
    wave: String,
    questionnaire: String,
    version: Number,
    anonymous: Boolean,
    opensOn: String,
    closesOn: String,
    answered: Boolean,
    hashes: [String],
    owesMail: Boolean,
    answering: String,
  },
  secrets: ['hashes'],
  indexes: [
    { keys: { tenant: 1, hashes: 1 } },
    { keys: { programme: 1, wave: 1 } },
    { keys: { person: 1 } },
    { keys: { owesMail: 1 }, where: { owesMail: { $exists: true } } },
    { keys: { answering: 1 }, where: { answering: { $exists: true } } },
  ],
});
