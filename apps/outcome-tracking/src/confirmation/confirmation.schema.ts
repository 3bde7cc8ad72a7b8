import { part, tenantCollection, type Versioned } from '#persistence';
import type { ConfirmationRequest } from './confirmation.domain.js';

/** `_id` follows from enrolment, day and what: one request for each use at work. */
export interface ConfirmationDocument extends Versioned, ConfirmationRequest {
  readonly tenant: string;
  /** Mark: mails that follow from this document may not be in the send log yet. */
  readonly owesMails?: true;
}

export const confirmations = tenantCollection({
  name: 'use_confirmations',
  fields: {
    enrolment: String,
    programme: String,
    person: String,
    on: String,
    what: String,
    whom: part({ by: String, account: String, name: String, email: String }),
    round: Number,
    askedAt: Date,
    hashes: [String],
    until: Date,
    answers: Number,
    owesMails: Boolean,
  },
  secrets: ['hashes'],
  personal: {
    file: 'outcomes',
    title: '実務での活用の確認の依頼',
    of: 'enrolment',
    by: 'enrolment',
    items: {
      programme: '事業',
      on: '活用した日',
      what: '活用の内容',
      'whom.name': '確認を頼んだ人',
      'whom.email': '確認を頼んだアドレス',
      askedAt: '頼んだ日時',
      until: 'リンクの期限',
      answers: '答えの回数',
    },
    unseen: ['enrolment', 'person', 'whom.by', 'whom.account', 'round', 'hashes', 'owesMails'],
    peopleBy: 'person',
    erased: 'nothing',
  },
  indexes: [
    { keys: { tenant: 1, hashes: 1 } },
    { keys: { enrolment: 1 } },
    { keys: { person: 1 } },
    { keys: { 'whom.account': 1, until: 1 }, where: { 'whom.account': { $exists: true } } },
    { keys: { owesMails: 1, changedAt: 1 }, where: { owesMails: { $exists: true } } },
  ],
  versioned: true,
});
