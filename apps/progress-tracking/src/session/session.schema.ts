import { part, tenantCollection, type Versioned } from '#persistence';

/** 集合研修: a lesson that people of a programme learn together. Its id follows from programme and key. */
export interface SessionDocument extends Versioned {
  readonly tenant: string;
  readonly programme: string;
  readonly key: string;
  readonly course: string;
  /** Key of the pinned course: what the learning log knows it by. */
  readonly courseKey: string;
  readonly lesson: string;
  readonly place: string;
  readonly from: Date;
  readonly until: Date;
  readonly capacity: number | null;
  /** From which the codes shown at reception follow. */
  readonly secret: string;
  readonly cancelled: { readonly at: Date; readonly by: string | null; readonly reason: string } | null;
  /** How often time or place were changed; left out: never. */
  readonly moved?: number;
  /** Mark: who has a place is to be told that it was moved or cancelled. */
  readonly untold?: true;
}

/**
 * A place that somebody has in a session. Where there are so many, the id follows from session and number, so that no two
 * have the same; else from session and enrolment.
 */
export interface SessionPlaceDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly session: string;
  readonly enrolment: string;
  readonly person: string;
  readonly at: Date;
  readonly by: 'own' | 'office';
}

/**
 * That somebody came. Its id follows from session and enrolment, and from how often it was taken back before: what is
 * recorded anew after that is another document.
 */
export interface AttendanceDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly session: string;
  readonly enrolment: string;
  readonly person: string;
  readonly programme: string;
  readonly at: Date;
  /** code: scanned by the learner; desk: ticked by name. */
  readonly by: 'code' | 'desk';
  /** The account at the desk. */
  readonly account: string | null;
  /** How often it was taken back before this one; left out: never. */
  readonly again?: number;
  /** It was wrong and counts no more. */
  readonly takenBack?: { readonly at: Date; readonly by: string | null; readonly reason: string };
  /** Mark: it, or that it was taken back, is to be brought into the learning log. */
  readonly unlogged?: true;
}

export const sessions = tenantCollection({
  name: 'sessions',
  fields: {
    programme: String,
    key: String,
    course: String,
    courseKey: String,
    lesson: String,
    place: String,
    from: Date,
    until: Date,
    capacity: Number,
    secret: String,
    cancelled: part({ at: Date, by: String, reason: String }),
    moved: Number,
    untold: Boolean,
  },
  personal: { ids: 'who cancelled it' },
  secrets: ['secret'],
  indexes: [{ keys: { programme: 1, from: 1 } }, { keys: { untold: 1 }, where: { untold: { $exists: true } } }],
  versioned: true,
});

const ofEnrolment = { of: 'enrolment', by: 'enrolment', peopleBy: 'person', file: 'learning' } as const;

export const sessionPlaces = tenantCollection({
  name: 'session_places',
  fields: { session: String, enrolment: String, person: String, at: Date, by: String },
  personal: {
    ...ofEnrolment,
    title: '集合研修の申込み',
    items: {
      session: '集合研修',
      at: '申込日時',
      by: { label: '申込み', words: { own: '本人', office: '事務局' } },
    },
    unseen: ['person'],
    erased: 'nothing',
  },
  indexes: [{ keys: { tenant: 1, session: 1, enrolment: 1 }, unique: true }, { keys: { enrolment: 1 } }],
});

export const attendances = tenantCollection({
  name: 'attendances',
  fields: {
    session: String,
    enrolment: String,
    person: String,
    programme: String,
    at: Date,
    by: String,
    account: String,
    again: Number,
    takenBack: part({ at: Date, by: String, reason: String }),
    unlogged: Boolean,
  },
  personal: {
    ...ofEnrolment,
    title: '集合研修の出席',
    items: {
      session: '集合研修',
      at: '出席日時',
      by: { label: '受付', words: { code: '受付コード', desk: '受付の名簿' } },
      'takenBack.at': '取消日時',
      'takenBack.reason': '取消しの理由',
    },
    unseen: ['person', 'programme', 'account', 'again', 'takenBack.by', 'unlogged'],
    erased: 'nothing',
  },
  indexes: [
    { keys: { session: 1 } },
    { keys: { enrolment: 1 } },
    { keys: { unlogged: 1 }, where: { unlogged: { $exists: true } } },
  ],
});
