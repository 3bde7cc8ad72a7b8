import type { EnrolmentFunding } from '#contracts/progress';
import type { LearnerTraits } from '#contracts/registry';
import { part, tenantCollection, type Versioned } from '#persistence';
import type { ConsentWord } from './consent.domain.js';
import type { Ending, EnrolmentSeat } from './enrolment.domain.js';

/** One person in one programme, ended or not; its id follows from the two. */
export interface EnrolmentDocument extends Versioned {
  readonly tenant: string;
  readonly programme: string;
  readonly person: string;
  readonly enrolledAt: Date;
  readonly ending: Ending | null;
  /** What reports break down by, as of the enrolment; `first`: enrolled nowhere before. Left out: enrolled before this was kept. */
  readonly learner?: LearnerTraits & { readonly first: boolean };
  /** Mark: what reports break it down by is to be asked again. */
  readonly undescribed?: true;
  /** Who pays for the seat; left out: nobody has said. */
  readonly funding?: EnrolmentFunding;
  /** How long the person may learn during working hours; left out: nothing was agreed. */
  readonly learningTime?: { readonly hours: number; readonly agreedAt: Date };
  /** What the person asked the manager for; goes when something is agreed. */
  readonly learningTimeAsked?: { readonly hours: number; readonly askedAt: Date };
  /** What the person has said to the programme's privacy notice, the first word first. */
  readonly consents?: readonly ConsentWord[];
  /** 利用停止: since when, and whether that ended the enrolment. */
  readonly stopped?: { readonly at: Date; readonly ended: boolean };
  /** Erased since then: nobody is told of it any more, and it counts as it was. */
  readonly erased?: Date;
  /** The programme that the person was moved to. */
  readonly movedTo?: string;
  /** Mark: the enrolment there is to be made. */
  readonly moving?: true;
  /** The seat of a joint purchase that it uses; left out: its programme names none. */
  readonly seat?: EnrolmentSeat;
  /** Mark: it goes on, and its seat was given back: another one is to be wanted. */
  readonly reseat?: true;
}

const consent = part({ act: String, notice: String, at: Date, by: String, account: String, paperOn: String });
const endingWords = {
  employed: '就職',
  personal: '本人の都合',
  'next-training': '次の訓練へ進む',
  moved: '別の事業へ移る',
};

const sourceWords = {
  'municipality-full': '自治体が全額',
  'municipality-part': '自治体が一部',
  company: '企業',
  self: '本人',
};

export const enrolments = tenantCollection({
  name: 'enrolments',
  fields: {
    programme: String,
    person: String,
    enrolledAt: Date,
    ending: part({ on: String, reason: String }),
    learner: part({
      department: String,
      company: String,
      industry: String,
      companySize: String,
      ageBand: String,
      first: Boolean,
    }),
    funding: part({ source: String, grant: String, paidFirst: Boolean }),
    learningTime: part({ hours: Number, agreedAt: Date }),
    learningTimeAsked: part({ hours: Number, askedAt: Date }),
    movedTo: String,
    moving: Boolean,
    undescribed: Boolean,
    consents: { type: [consent], default: undefined },
    stopped: part({ at: Date, ended: Boolean }),
    seat: part({ purchase: String, state: String, on: String, since: Date, idle: Boolean }),
    reseat: Boolean,
  },
  personal: {
    file: 'learning',
    title: '受講登録',
    of: 'enrolment',
    by: '_id',
    peopleBy: 'person',
    items: {
      programme: '事業',
      enrolledAt: '受講登録日時',
      'ending.on': '終了日',
      'ending.reason': { label: '終了の理由', words: endingWords },
      'learner.ageBand': '受講登録の時の年代',
      'learner.first': 'はじめての受講',
      'funding.source': { label: '財源', words: sourceWords },
      'funding.grant': { label: '申請する助成金', words: { 'jinzai-kaihatsu': '人材開発支援助成金' } },
      'funding.paidFirst': '事業主が全額を先に支払うとの申告',
      'learningTime.hours': '勤務時間中に学べる時間',
      'learningTime.agreedAt': '学習時間を取り決めた日時',
      'learningTimeAsked.hours': '希望する学習時間',
      'learningTimeAsked.askedAt': '学習時間を希望した日時',
      movedTo: '移った先の事業',
      'consents.act': { label: '同意', words: { given: '同意した', withdrawn: '同意しない' } },
      'consents.notice': '説明の版',
      'consents.at': '同意の日時',
      'consents.by': { label: '同意の方法', words: { own: '画面', office: '書面' } },
      'consents.paperOn': '書面の日付',
      'stopped.at': '利用停止の日時',
    },
    unseen: [
      'person',
      'learner.department',
      'learner.company',
      'learner.industry',
      'learner.companySize',
      'moving',
      'undescribed',
      'consents.account',
      'stopped.ended',
      'seat.purchase',
      'seat.state',
      'seat.on',
      'seat.since',
      'seat.idle',
      'reseat',
    ],
    erased: {
      keep: [
        'programme',
        'person',
        'enrolledAt',
        'ending.on',
        'ending.reason',
        'funding.source',
        // Until the seat is given back.
        'seat.purchase',
        'seat.state',
        'seat.on',
      ],
    },
  },
  indexes: [
    { keys: { programme: 1, _id: 1 } },
    { keys: { programme: 1, enrolledAt: 1, _id: 1 } },
    { keys: { person: 1 } },
    { keys: { moving: 1 }, where: { moving: { $exists: true } } },
    { keys: { 'ending.on': 1 }, where: { 'seat.state': 'held' } },
    { keys: { erased: 1 }, where: { 'seat.state': 'held' } },
    { keys: { 'seat.state': 1 }, where: { 'seat.state': 'leaving' } },
    { keys: { reseat: 1 }, where: { reseat: { $exists: true } } },
    { keys: { undescribed: 1 }, where: { undescribed: { $exists: true } } },
    { keys: { programme: 1, changedAt: 1 }, where: { unrelayed: { $exists: true } } },
  ],
  relayed: true,
});
