import { dayInJapan, EnrolmentId, PersonId, ProgrammeId, PurchaseId } from '#contracts';
import { giveBackSeats, takeSeats } from '#contracts/procurement';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';

/** Whose enrolment uses a seat. */
export interface SeatUser {
  readonly person: string;
  readonly enrolment: string;
}

/** Whose seat goes back, and as of which day. `taken`: only one that an enrolment took. */
export type GivenBack = SeatUser & { readonly on: string; readonly taken?: true };

/** What one call takes. */
const AT_ONCE = 200;

/** The seats of joint purchases, which procurement keeps the ledger of. */
@Injectable()
export class PurchasedSeats {
  constructor(private readonly rpc: RpcClient) {}

  /** The enrolments for which there is no seat; who has one keeps it. `isOver`: there will be none. */
  async take(
    purchase: string,
    users: readonly (SeatUser & { readonly programme: string })[],
    now: Date,
  ): Promise<{ readonly without: ReadonlySet<string>; readonly isOver: boolean }> {
    const on = dayInJapan(now);
    const without = new Set<string>();
    let isOver = false;
    for (let at = 0; at < users.length; at += AT_ONCE) {
      const people = users
        .slice(at, at + AT_ONCE)
        .map((user) => ({ ...plain(user), programme: ProgrammeId.parse(user.programme) }));
      const answer = await this.rpc.call(takeSeats, { purchase: PurchaseId.parse(purchase), people, on });
      for (const enrolment of answer.exhausted) without.add(enrolment);
      isOver ||= answer.over === true;
    }
    return { without, isOver };
  }

  /** Whether there are no seats of it on that day any more. */
  async isOver(purchase: string, on: string): Promise<boolean> {
    const { over } = await this.rpc.call(takeSeats, { purchase: PurchaseId.parse(purchase), people: [], on });
    return over === true;
  }

  async giveBack(purchase: string, users: readonly GivenBack[]): Promise<void> {
    for (let at = 0; at < users.length; at += AT_ONCE) {
      const people = users.slice(at, at + AT_ONCE).map((user) => ({
        ...plain(user),
        on: user.on,
        ...(user.taken && { taken: user.taken }),
      }));
      await this.rpc.call(giveBackSeats, { purchase: PurchaseId.parse(purchase), people });
    }
  }
}

const plain = ({ person, enrolment }: SeatUser) => ({
  person: PersonId.parse(person),
  enrolment: EnrolmentId.parse(enrolment),
});
