import { globalCollection } from '#persistence';

/**
 * Why a mail was sent or not. `sent`: the server took it. `no-address`: there is nobody to write to.
 * `no-longer-needed`: what it was about is over. `refused`: the server refused the address or the mail for good.
 * `gave-up`: no server took it for three days.
 */
export type MailReason = 'sent' | 'no-address' | 'no-longer-needed' | 'refused' | 'gave-up';

/** What asks for a mail: the same kind about the same subject in the same period is one mail. */
export interface MailKey {
  readonly kind: string;
  /** The id of what it is about; never an address. */
  readonly subject: string;
  /** Which of several mails about the subject: a day, a run. */
  readonly period: string;
}

/** A line of the send log. It holds neither address nor text: both are made anew when it is sent. */
export interface MailDocument extends MailKey {
  readonly _id: string;
  /** In whose name it goes out; null for the network's own. */
  readonly municipality: string | null;
  /** Mark: it is to be sent. Gone when it was, or will not be. */
  readonly due?: true;
  readonly attempts: number;
  /** When it may be tried (again); a try that is under way counts as one that failed until then. */
  readonly nextAt: Date;
  readonly reason: MailReason | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

const kindWords = {
  invitation: '招待',
  'password-reset': 'パスワードの再設定',
  'application-confirm': '申込みの確認',
  'application-state': '申込みの状況',
};
const reasonWords: Record<MailReason, string> = {
  sent: '送信済み',
  'no-address': '宛先なし',
  'no-longer-needed': '不要になった',
  refused: '宛先が受け付けなかった',
  'gave-up': '送信できなかった',
};

export const mails = globalCollection({
  name: 'mails',
  fields: {
    kind: String,
    subject: String,
    period: String,
    municipality: String,
    due: Boolean,
    attempts: Number,
    nextAt: Date,
    reason: String,
    createdAt: Date,
    endedAt: Date,
  },
  personal: {
    file: 'accounts',
    title: '送信したメール',
    of: 'account',
    by: 'subject',
    items: {
      kind: { label: '種類', words: kindWords },
      createdAt: '依頼日時',
      reason: { label: '結果', words: reasonWords },
      endedAt: '結果の日時',
    },
    unseen: ['subject', 'period', 'municipality', 'due', 'attempts', 'nextAt'],
    erased: { step: 'MailLog.forget' },
  },
  indexes: [
    { keys: { due: 1, nextAt: 1 }, where: { due: { $exists: true } } },
    { keys: { subject: 1, createdAt: 1 } },
    { keys: { municipality: 1, createdAt: -1, _id: -1 } },
  ],
});
