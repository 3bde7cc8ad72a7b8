import { dayInJapan } from '#contracts';
import type { Place } from '#persistence';
import { Injectable } from '@nestjs/common';
import { isClosed, planOf, ProgrammeRepository, type ProgrammeDocument } from '../programme/index.js';
import { SeatWantRepository, wantId } from '../seat-want/index.js';
import { UnfinishedWork } from '../unfinished/index.js';
import { EnrolmentRepository } from './enrolment.repository.js';
import type { EnrolmentDocument } from './enrolment.schema.js';
import { ReturnSeats } from './return-seats.js';
import { SeatLine } from './seat-line.js';

const AT_ONCE = 100;
/** So many hundreds of a programme that takes up a purchase follow in one round. */
const BATCHES = 5;
/** Longer than whoever enrols somebody as the programme was before is waited for. */
const SETTLED_MS = 60_000;
/** How often the ledger is asked for a seat that became free without an enrolment's end. */
const LOOK_AGAIN_MS = 10_000;

/**
 * What follows from the end of enrolments that use seats of a joint purchase, from the closing of their programmes, and
 * from programmes that take up or leave a purchase: seats go back or are wanted, and the first in line are enrolled.
 */
@Injectable()
export class FinishSeats {
  /** When the line of a purchase was served last. */
  private readonly servedAt = new Map<string, number>();

  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly wants: SeatWantRepository,
    private readonly returning: ReturnSeats,
    private readonly line: SeatLine,
    private readonly unfinished: UnfinishedWork,
  ) {
    unfinished.add('seats of programmes that were closed or opened again', () => this.settleProgrammes());
    unfinished.add('programmes that took up a joint purchase or left one', () => this.settlePurchases());
    unfinished.add('seats of ended enrolments', () => this.markEnded());
    unfinished.add('seats to be given back', () => this.giveBackMarked());
    unfinished.add('seats to be wanted again', () => this.wantAgain());
    unfinished.add('who waits for a seat', () => this.serveAll());
  }

  private async settleProgrammes(): Promise<void> {
    await this.unfinished.each(await this.programmes.findSeatsDue(AT_ONCE), (programme) => this.settle(programme));
  }

  private async settle(programme: ProgrammeDocument): Promise<void> {
    const { _id, seatsDue } = programme;
    if (seatsDue === undefined) return;
    const isDone = isClosed(programme)
      ? await this.clear(programme)
      : (await this.reseat(_id)) && (await this.adopt(programme));
    if (isDone) await this.programmes.endSeatsDue(_id, seatsDue);
  }

  /**
   * A closed programme enrols nobody and uses no seats. Wants first: whoever has gone from them meanwhile is among the
   * enrolments. Done when there is nobody left of either.
   */
  private async clear({ _id, closings = [] }: ProgrammeDocument): Promise<boolean> {
    const closedOn = dayInJapan(closings.at(-1)?.at ?? new Date());
    const waiting = await this.wants.ofProgramme(_id, null, AT_ONCE);
    await this.unfinished.each(waiting, ({ person }) => this.line.withdraw(_id, person));
    const seated = await this.enrolments.seatedIn(_id, AT_ONCE);
    await this.enrolments.setSeats(seated, leavingOn(closedOn));
    return waiting.length === 0 && seated.length === 0;
  }

  /** Who goes on learning in it needs a seat. */
  private async reseat(programme: string): Promise<boolean> {
    let isDone = true;
    for (let after = ''; ;) {
      const unseated = await this.enrolments.unseatedIn(programme, after, AT_ONCE);
      const all = await this.enrolments.setSeats(unseated, ({ seat }) => ({ seat: seatOf(seat), reseat: true }));
      isDone &&= all;
      const last = unseated.at(-1);
      if (!last) return isDone;
      after = last._id;
    }
  }

  private async settlePurchases(): Promise<void> {
    await this.unfinished.each(await this.programmes.findPurchaseDue(AT_ONCE), (programme) => this.follow(programme));
  }

  /** Opened again, a closed programme looks for who has no seat. */
  private async follow(programme: ProgrammeDocument): Promise<void> {
    const { _id, purchaseDue, changedAt } = programme;
    if (purchaseDue === undefined) return;
    const isUsed = planOf(programme).purchase != null;
    const isDone = isUsed ? isClosed(programme) || (await this.adopt(programme)) : await this.leave(_id);
    if (isDone && Date.now() > changedAt.getTime() + SETTLED_MS) await this.programmes.endPurchaseDue(_id, purchaseDue);
  }

  /**
   * Who was enrolled before their programme took seats from a purchase stands in line for one, in the order of enrolment,
   * behind who waits already, and goes on learning; who has one of it uses that. Wants first: after a crash they are there
   * already. So many at a time, that other work is not held up by a large programme.
   */
  private async adopt(programme: ProgrammeDocument): Promise<boolean> {
    const { purchase } = planOf(programme);
    if (!purchase) return true;
    let since = 0;
    let after: Place | null = null;
    for (let batch = 0; batch < BATCHES; batch++) {
      const found: EnrolmentDocument[] = await this.enrolments.withoutSeatIn(programme._id, after, AT_ONCE);
      const last = found.at(-1);
      // Who came up before that place meanwhile is found from the start.
      if (!last) return after === null;
      after = { at: last.enrolledAt, id: last._id };
      const seat = { purchase, state: 'back' as const };
      since = Math.max(since, Date.now());
      const going = found.filter(({ stopped }) => !stopped);
      const seated = await this.returning.share(purchase, going);
      const running = going.filter(({ _id }) => !seated.has(_id));
      await this.wants.insertNew(
        running.map((one, place) => ({ ...wantAgain({ ...one, seat }), since: new Date(since + place) })),
      );
      since += running.length;
      const others = found.filter(({ _id }) => !seated.has(_id));
      if (!(await this.enrolments.setSeats(others, () => ({ seat })))) return false;
    }
    return false;
  }

  /** Its seats go back, and who waited for one is enrolled without. Done when nobody knows of a seat. */
  private async leave(programme: string): Promise<boolean> {
    const waiting = await this.wants.ofProgramme(programme, null, AT_ONCE);
    for (const purchase of new Set(waiting.map((want) => want.purchase))) await this.line.serve(purchase);
    const seated = await this.enrolments.withSeatIn(programme, AT_ONCE);
    const are = (state: string) => seated.filter(({ seat }) => seat?.state === state);
    await this.enrolments.setSeats(are('held'), leavingOn(dayInJapan(new Date())));
    await this.enrolments.forgetSeats(are('back'));
    return waiting.length === 0 && seated.length === 0;
  }

  private async markEnded(): Promise<void> {
    await this.enrolments.setSeats(await this.enrolments.findEndedWithSeat(AT_ONCE), leavingOn());
  }

  private async giveBackMarked(): Promise<void> {
    const marked = await this.enrolments.findLeaving(AT_ONCE);
    const lines = [...new Set(marked.map(lineOf))].map((key) => ({ key, tenant: key.split(' ')[0] ?? '' }));
    await this.unfinished.each(lines, async ({ key }) => {
      const leaving = marked.filter((one) => lineOf(one) === key);
      await this.giveBack(key.split(' ')[1] ?? '', leaving);
      this.servedAt.delete(key);
    });
  }

  private async giveBack(purchase: string, leaving: readonly EnrolmentDocument[]): Promise<void> {
    const users = leaving.map(({ _id, person, seat }) => ({ person, enrolment: _id, on: seat?.on ?? '' }));
    const done = await this.returning.giveBack(purchase, users);
    await this.enrolments.setSeats(
      leaving.filter(({ _id }) => done.has(_id)),
      ({ seat }) => ({ seat: { purchase, state: 'back', ...(seat?.idle && { idle: true }) } }),
    );
  }

  private async wantAgain(): Promise<void> {
    const marked = await this.enrolments.findToReseat(AT_ONCE);
    const tenants = [...new Set(marked.map((one) => one.tenant))].map((tenant) => ({ tenant }));
    await this.unfinished.each(tenants, async ({ tenant }) => {
      const those = marked.filter((one) => one.tenant === tenant);
      const running = those.filter(({ ending, stopped, erased }) => !ending && !stopped && !erased);
      const seated = new Set<string>();
      for (const purchase of new Set(running.map(({ seat }) => seatOf(seat).purchase))) {
        const own = running.filter(({ seat }) => seat?.purchase === purchase);
        for (const id of await this.returning.share(purchase, own)) seated.add(id);
      }
      // Using the seat took the mark away.
      const others = (all: readonly EnrolmentDocument[]) => all.filter(({ _id }) => !seated.has(_id));
      await this.wants.insertNew(others(running).map(wantAgain));
      await this.enrolments.endReseat(others(those).map(({ _id }) => _id));
    });
  }

  private async serveAll(): Promise<void> {
    await this.unfinished.each(await this.wants.purchases(), async ({ tenant, purchase }) => {
      const key = `${tenant} ${purchase}`;
      if (Date.now() < (this.servedAt.get(key) ?? 0) + LOOK_AGAIN_MS) return;
      this.servedAt.set(key, Date.now());
      await this.line.serve(purchase);
    });
  }
}

const seatOf = (seat: EnrolmentDocument['seat']) => {
  if (!seat) throw new Error('an enrolment without a seat');
  return seat;
};

/** The municipality and the purchase whose line it belongs to. */
const lineOf = ({ tenant, seat }: EnrolmentDocument): string => `${tenant} ${seatOf(seat).purchase}`;

/** As of the end of the enrolment, or of the programme; erased before its end: as of that day. */
const leavingOn =
  (closedOn?: string) =>
  ({ seat, ending, erased }: EnrolmentDocument) => {
    const { purchase } = seatOf(seat);
    const on = ending?.on ?? closedOn ?? dayInJapan(erased ?? new Date());
    return { seat: { purchase, state: 'leaving' as const, on } };
  };

const wantAgain = ({ tenant, programme, person, seat }: EnrolmentDocument) => ({
  _id: wantId(programme, person),
  tenant,
  programme,
  person,
  purchase: seatOf(seat).purchase,
  since: new Date(),
  waits: true,
});
