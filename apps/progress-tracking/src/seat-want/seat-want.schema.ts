import type { EnrolmentFunding } from '#contracts/progress';
import { part, tenantCollection } from '#persistence';

/** What is to be stored with the enrolment, as it was said when the seat was wanted. */
interface WantedTerms {
  readonly funding?: EnrolmentFunding;
  readonly consents?: readonly StoredConsent[];
}
interface StoredConsent {
  readonly act: 'given' | 'withdrawn';
  readonly notice: string;
  readonly at: Date;
  readonly by: 'own' | 'office';
  readonly account: string | null;
  readonly paperOn: string | null;
}

/**
 * Somebody who is to be enrolled once there is a seat; its id follows from programme and person. It is there before a
 * seat is asked for and goes when the enrolment is there, so that neither is without the other after a crash. Those who
 * were told that there is no seat are the waiting list.
 */
export interface SeatWantDocument extends WantedTerms {
  readonly _id: string;
  readonly tenant: string;
  readonly programme: string;
  readonly person: string;
  readonly purchase: string;
  /** The order of the line. */
  readonly since: Date;
  /** Whether they wait where there is no seat; who does not is told so, and after a crash the seat goes back. */
  readonly waits: boolean;
  /** When there was first no seat for them. */
  readonly refusedAt?: Date;
  /** Mark: somebody asks for the seat. Nobody else does until it is a minute old. */
  readonly asking?: { readonly token: string; readonly at: Date };
}

const consent = part({ act: String, notice: String, at: Date, by: String, account: String, paperOn: String });

export const seatWants = tenantCollection({
  name: 'seat_wants',
  fields: {
    programme: String,
    person: String,
    purchase: String,
    since: Date,
    waits: Boolean,
    refusedAt: Date,
    asking: part({ token: String, at: Date }),
    funding: part({ source: String, grant: String, paidFirst: Boolean }),
    consents: { type: [consent], default: undefined },
  },
  personal: {
    file: 'learning',
    title: '席の順番待ち',
    of: 'person',
    by: 'person',
    items: { programme: '事業', since: '申し込んだ日時', refusedAt: '席がなかった日時' },
    unseen: [
      'purchase',
      'waits',
      'asking.token',
      'asking.at',
      'funding.source',
      'funding.grant',
      'funding.paidFirst',
      'consents.act',
      'consents.notice',
      'consents.at',
      'consents.by',
      'consents.account',
      'consents.paperOn',
    ],
    erased: { step: 'WithdrawWants' },
  },
  indexes: [
    { keys: { tenant: 1, purchase: 1, since: 1, _id: 1 } },
    { keys: { purchase: 1, tenant: 1 } },
    { keys: { programme: 1, since: 1 } },
    { keys: { person: 1 } },
    { keys: { 'asking.token': 1 }, where: { asking: { $exists: true } } },
  ],
});
