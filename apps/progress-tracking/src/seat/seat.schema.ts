import { tenantCollection } from '#persistence';

/**
 * One seat of a programme with a limited number of places; where there is no limit a seat is made when it is taken.
 * Nobody counts seats up or down: a seat is taken by one conditional write (architecture.md §3.6).
 */
export interface SeatDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly programme: string;
  /** From 1; 0 where there is no limit. */
  readonly number: number;
  /** Who holds it: `<application>`, or `<application>/<n>` of a company. Left out: it is free. */
  readonly holder?: string;
  readonly application?: string;
  readonly heldAt?: Date;
  /** Mark: the application that holds it is not saved yet; a hold that stays so is released. */
  readonly uncommitted?: true;
  /** Mark: it became free, and goes to the next in line before anybody else. */
  readonly toOffer?: true;
  /** Of a company’s seat: whom it was named for, by the address, and the person this made. */
  readonly claim?: string;
  readonly person?: string;
}

const held = { holder: { $exists: true } };

export const seats = tenantCollection({
  name: 'seats',
  fields: {
    programme: String,
    number: Number,
    holder: String,
    application: String,
    heldAt: Date,
    uncommitted: Boolean,
    toOffer: Boolean,
    claim: String,
    person: String,
  },
  personal: { ids: 'which application and which person a seat belongs to, and nothing else of them' },
  indexes: [
    { keys: { programme: 1, number: 1 } },
    { keys: { tenant: 1, holder: 1 }, unique: true, where: held },
    { keys: { tenant: 1, claim: 1 }, unique: true, where: { claim: { $exists: true } } },
    { keys: { application: 1 }, where: { application: { $exists: true } } },
    { keys: { heldAt: 1 }, where: { uncommitted: { $exists: true } } },
    { keys: { toOffer: 1 }, where: { toOffer: { $exists: true } } },
  ],
});
