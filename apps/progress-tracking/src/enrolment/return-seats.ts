import { Injectable } from '@nestjs/common';
import { PurchasedSeats, SeatWantRepository, type SeatUser } from '../seat-want/index.js';
import { EnrolmentRepository } from './enrolment.repository.js';

/** By person. */
type Using = Awaited<ReturnType<EnrolmentRepository['seatUsers']>>;

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
    users: readonly (SeatUser & { readonly on: string })[],
    except: string | null = null,
  ): Promise<ReadonlySet<string>> {
    const busy = await this.wants.askedFor(purchase, peopleOf(users), except);
    const ready = users.filter(({ person }) => !busy.has(person));
    const using = await this.usersAmong(purchase, ready);
    const last = ready.filter(({ person }) => !using.has(person));
    await this.seats.giveBack(purchase, last);
    await this.keep(purchase, using);
    // Wants first: whoever has gone from them meanwhile is among the enrolments.
    const busyNow = await this.wants.askedFor(purchase, peopleOf(last), except);
    const usingNow = await this.usersAmong(purchase, last);
    await this.keep(purchase, usingNow);
    const isDone = ({ person }: SeatUser) => using.has(person) || !(busyNow.has(person) || usingNow.has(person));
    return new Set(ready.filter(isDone).map(({ enrolment }) => enrolment));
  }

  private usersAmong(purchase: string, users: readonly SeatUser[]): Promise<Using> {
    const own = users.map(({ enrolment }) => enrolment);
    return this.enrolments.seatUsers(purchase, peopleOf(users), own);
  }

  /** Their seat may have been given back just when they were enrolled: it is taken again, or wanted. */
  private async keep(purchase: string, using: Using): Promise<void> {
    const now = new Date();
    const users = [...using].map(([person, one]) => ({ person, ...one }));
    const { without } = await this.seats.take(purchase, users, now);
    for (const enrolment of without) await this.enrolments.unseat(enrolment, now);
  }
}

const peopleOf = (users: readonly SeatUser[]): string[] => users.map(({ person }) => person);
