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
  personal: {
    file: 'outcomes',
    title: 'アンケートの案内',
    of: 'enrolment',
    by: 'enrolment',
    items: {
      programme: '事業',
      wave: { label: '調査時期', words: { T0: '受講前', T1: '修了時', T2: '3か月後', T3: '6か月後' } },
      anonymous: '匿名',
      opensOn: '始まり',
      closesOn: '締切',
      answered: '匿名で回答済み',
    },
    unseen: ['enrolment', 'person', 'questionnaire', 'version', 'hashes', 'owesMail', 'answering'],
    peopleBy: 'person',
    erased: 'nothing',
  },
  indexes: [
    { keys: { tenant: 1, hashes: 1 } },
    { keys: { programme: 1, wave: 1 } },
    { keys: { person: 1 } },
    { keys: { owesMail: 1 }, where: { owesMail: { $exists: true } } },
    { keys: { answering: 1 }, where: { answering: { $exists: true } } },
  ],
});
