import { Injectable } from '@nestjs/common';
import { PurchasedSeats, SeatWantRepository, type GivenBack, type SeatUser } from '../seat-want/index.js';
import { EnrolmentRepository } from './enrolment.repository.js';
import type { EnrolmentDocument } from './enrolment.schema.js';

/** By person. */
type Using = Awaited<ReturnType<EnrolmentRepository['seatUsers']>>;
type Taker = SeatUser & { readonly programme: string };
type Enrolled = Pick<EnrolmentDocument, '_id' | 'person' | 'programme'>;

/**
 * Gives back the seats of people who use them no more. Somebody with two enrolments that use seats of one purchase has
 * one seat: it goes back with the last of them.
 */
@Injectable()
export class ReturnSeats {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly wants: SeatWantRepository,
    private readonly seats: PurchasedSeats,
  ) {}

  /**
   * The enrolments for which nothing is left to do. The others are asked for again: their people are being enrolled
   * elsewhere, or were while this went on, so it is not known yet whether they need the seat. `except`: whoever asks
   * holds these wants.
   */
  async giveBack(
    purchase: string,
    users: readonly GivenBack[],
    except: string | null = null,
  ): Promise<ReadonlySet<string>> {
    const busy = await this.wants.askedFor(purchase, peopleOf(users), except);
    const ready = users.filter(({ person }) => !busy.has(person));
    const using = await this.usersAmong(purchase, ready);
    const last = ready.filter(({ person }) => !using.has(person));
    await this.seats.giveBack(purchase, last);
    await this.keep(purchase, usersOf(using));
    // Wants first: whoever has gone from them meanwhile is among the enrolments.
    const busyNow = await this.wants.askedFor(purchase, peopleOf(last), except);
    const usingNow = await this.usersAmong(purchase, last);
    await this.keep(purchase, usersOf(usingNow));
    const isDone = ({ person }: SeatUser) => using.has(person) || !(busyNow.has(person) || usingNow.has(person));
    return new Set(ready.filter(isDone).map(({ enrolment }) => enrolment));
  }

  /**
   * Who has a seat of the purchase already uses it in these enrolments too, at once: nobody waits for what they have.
   * @returns the enrolments that use one now.
   */
  async share(purchase: string, enrolments: readonly Enrolled[]): Promise<ReadonlySet<string>> {
    const have = await this.enrolments.seatUsers(purchase, peopleOf(enrolments), []);
    const users = enrolments
      .filter(({ person }) => have.has(person))
      .map(({ _id, person, programme }) => ({ enrolment: _id, person, programme }));
    const now = new Date();
    // The office may have released it by hand.
    const { without } = await this.seats.take(purchase, users, now);
    const seated = users.filter(({ enrolment }) => !without.has(enrolment));
    for (const { enrolment } of seated) await this.enrolments.hold(enrolment, purchase, now);
    // It may have been given back just before that.
    await this.keep(purchase, seated);
    return new Set(seated.map(({ enrolment }) => enrolment));
  }

  private usersAmong(purchase: string, users: readonly SeatUser[]): Promise<Using> {
    const own = users.map(({ enrolment }) => enrolment);
    return this.enrolments.seatUsers(purchase, peopleOf(users), own);
  }

  /** Their seat may have been given back just when they were enrolled: it is taken again, or wanted. */
  private async keep(purchase: string, users: readonly Taker[]): Promise<void> {
    const now = new Date();
    const { without } = await this.seats.take(purchase, users, now);
    for (const enrolment of without) await this.enrolments.unseat(enrolment, now);
  }
}

const usersOf = (using: Using): Taker[] => [...using].map(([person, one]) => ({ person, ...one }));

const peopleOf = (users: readonly { readonly person: string }[]): string[] => users.map(({ person }) => person);
