import { randomUUID } from 'node:crypto';
import { dayInJapan, DomainError } from '#contracts';
import type { LearnerTraits } from '#contracts/registry';
import { Events } from '#messaging';
import { crashPoint } from '#observability';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { isClosed, ProgrammeRepository } from '../programme/index.js';
import { PurchasedSeats, SeatWantRepository, wantId, type SeatWantDocument } from '../seat-want/index.js';
import { enrolmentId } from './enrolment-id.js';
import { EnrolmentRepository } from './enrolment.repository.js';
import { InsertEnrolments, type ToEnrol } from './insert-enrolments.js';
import { LearnersThen } from './learners-then.js';
import { ReturnSeats } from './return-seats.js';

/** What came of enrolling people. */
export interface Made {
  readonly enrolled: number;
  /** Who waits for a seat, and in which place. */
  readonly waiting: ReadonlyMap<string, number>;
  /** Who is enrolled in a moment. */
  readonly reserved: ReadonlySet<string>;
}
interface Where {
  readonly programme: string;
  readonly purchase: string;
}
type Known = ReadonlyMap<string, LearnerTraits>;

/** So many are asked for at once. */
const CHUNK = 50;
/** Whoever enrols many waits so long; the others come after. */
const PATIENCE_MS = 1000;

/**
 * The line for the seats of a purchase. Who is to be enrolled stands in it before a seat is asked for, and leaves it when
 * the enrolment is there: a crash in between leaves the want, and whoever serves the line later finishes it.
 */
@Injectable()
export class SeatLine {
  constructor(
    private readonly wants: SeatWantRepository,
    private readonly seats: PurchasedSeats,
    private readonly programmes: ProgrammeRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly inserting: InsertEnrolments,
    private readonly learners: LearnersThen,
    private readonly returning: ReturnSeats,
    private readonly events: Events,
  ) {}

  /**
   * Enrols those who are not enrolled yet, behind those who wait already.
   * @throws DomainError `seats-exhausted`, `busy` for who does not wait.
   */
  async enrol(
    { programme, purchase }: Where,
    learners: readonly ToEnrol[],
    now: Date,
    { known, waits }: { readonly known?: Known | undefined; readonly waits: boolean },
  ): Promise<Made> {
    const until = Date.now() + PATIENCE_MS;
    const there = await this.enrolments.thereAmong(learners.map(({ person }) => enrolmentId(programme, person)));
    const fresh = learners.filter(({ person }) => !there.has(enrolmentId(programme, person)));
    if (fresh.length === 0) return { enrolled: 0, waiting: new Map(), reserved: new Set() };
    await this.serve(purchase);
    const token = randomUUID();
    const mine = await this.stand({ programme, purchase }, fresh, { token, now, waits });
    let [enrolled, at] = [0, 0];
    try {
      for (; at < mine.length && (at === 0 || Date.now() < until); at += CHUNK) {
        const asked = await this.ask(purchase, token, mine.slice(at, at + CHUNK), known);
        enrolled += asked.enrolled;
      }
    } finally {
      // Who does not wait and was not answered is found in a minute, and has no seat then.
      if (waits && at < mine.length) await this.wants.release(token);
    }
    if (!waits && mine.length < fresh.length) throw busy();
    if (!waits && enrolled < mine.length) throw new DomainError('seats-exhausted');
    const left = await this.wants.findMany(fresh.map(({ person }) => wantId(programme, person)));
    const places = left.length > 0 ? await this.wants.places(purchase) : new Map<string, number>();
    return {
      enrolled,
      waiting: new Map(left.flatMap(({ _id, person }) => pair(person, places.get(_id)))),
      reserved: new Set(left.flatMap(({ _id, person }) => (places.has(_id) ? [] : [person]))),
    };
  }

  /**
   * Holds a seat for one person, who does not wait. What is told is for `confirm` or `cancel`.
   * @throws DomainError `seats-exhausted`, `busy`.
   */
  async reserve(where: Where, person: string, now: Date): Promise<string> {
    const token = randomUUID();
    const [want] = await this.stand(where, [{ person }], { token, now, waits: false });
    if (!want) throw busy();
    const without = await this.seats.take(where.purchase, [userOf(want)], now);
    if (without.size === 0) return token;
    await this.refuse([want], token, now);
    throw new DomainError('seats-exhausted');
  }

  /** Who was reserved for is enrolled for certain now: by whoever comes first, also after a crash. */
  async confirm(token: string): Promise<void> {
    await this.wants.letWait(token);
    await this.wants.release(token);
  }

  /** What was reserved is given back. */
  async cancel(token: string): Promise<void> {
    for (const want of await this.wants.held(token)) await this.giveUp(want, token);
  }

  /**
   * Takes somebody off the line. False: there was nobody.
   * @throws DomainError `seat-on-its-way`.
   */
  async withdraw(programme: string, person: string): Promise<boolean> {
    const id = wantId(programme, person);
    const token = randomUUID();
    const [want] = await this.wants.claim([id], token, new Date());
    if (want && (await this.giveUp(want, token))) return true;
    if (want || (await this.wants.findMany([id])).length > 0) throw new DomainError('seat-on-its-way');
    return false;
  }

  /**
   * Enrols the first in line as long as there are seats: the very first one alone, and where there is one, the others.
   * Where somebody else serves the line, they do.
   */
  async serve(purchase: string): Promise<void> {
    for (let most = 1; ; most = CHUNK) {
      const now = new Date();
      const first = await this.wants.line(purchase, most, now);
      if (first.length === 0) return;
      const token = randomUUID();
      const ids = first.map(({ _id }) => _id);
      const mine = await this.wants.claim(ids, token, now);
      try {
        if (mine[0]?._id !== ids[0]) return;
        const known = await this.learners.describeOn(
          mine.map(({ person }) => person),
          now,
        );
        // Left over from a crash, or nobody whose data may be used.
        const over = mine.filter(({ waits, person }) => !waits || !known.has(person));
        for (const want of over) await this.giveUp(want, token);
        const asking = mine.filter((want) => !over.includes(want));
        const { enrolled, refused } = await this.ask(purchase, token, asking, known);
        if (enrolled > 0) this.events.wake();
        if (refused > 0 || first.length < most) return;
      } finally {
        await this.wants.release(token);
      }
    }
  }

  /** Puts people into the line, each asked for by nobody else; who stands there already and is asked for now is not told. */
  private async stand(
    { programme, purchase }: Where,
    people: readonly ToEnrol[],
    { token, now, waits }: { readonly token: string; readonly now: Date; readonly waits: boolean },
  ): Promise<SeatWantDocument[]> {
    const tenant = requireTenant();
    const asking = { token, at: new Date() };
    const wants = people.map(({ person, funding, consents }, place) => ({
      _id: wantId(programme, person),
      tenant,
      programme,
      person,
      purchase,
      // Those enrolled together stand in the order they were named.
      since: new Date(now.getTime() + place),
      waits,
      asking,
      ...(funding && { funding }),
      ...(consents && { consents }),
    }));
    await this.wants.insertNew(wants);
    const mine = await this.wants.claim(
      wants.map(({ _id }) => _id),
      token,
      now,
    );
    if (waits && mine.some((want) => !want.waits)) await this.wants.letWait(token);
    return mine;
  }

  private async ask(
    purchase: string,
    token: string,
    wants: readonly SeatWantDocument[],
    known?: Known,
  ): Promise<{ readonly enrolled: number; readonly refused: number }> {
    if (wants.length === 0) return { enrolled: 0, refused: 0 };
    const now = new Date();
    const programmes = await this.programmes.findMany([...new Set(wants.map(({ programme }) => programme))]);
    const open = wants.filter(({ programme: id }) => {
      const programme = programmes.get(id);
      return programme !== undefined && !isClosed(programme);
    });
    const without = await this.seats.take(purchase, open.map(userOf), now);
    crashPoint('seat-taken-before-enrolled');
    const isRefused = (want: SeatWantDocument) => without.has(userOf(want).enrolment);
    const seated = open.filter((want) => !isRefused(want));
    const mine = await this.wants.keep(
      seated.map(({ _id }) => _id),
      token,
      new Date(),
    );
    const toEnrol = seated.filter(({ _id }) => mine.has(_id));
    const enrolled = await this.enrolSeated(purchase, toEnrol, now, known);
    await this.wants.remove([...mine], token);
    await this.refuse(open.filter(isRefused), token, now);
    return { enrolled, refused: wants.length - mine.size };
  }

  private async enrolSeated(
    purchase: string,
    wants: readonly SeatWantDocument[],
    now: Date,
    known: Known | undefined,
  ): Promise<number> {
    const there = await this.enrolments.thereAmong(wants.map((want) => userOf(want).enrolment));
    for (const id of there) await this.enrolments.hold(id, purchase, now);
    const fresh = wants.filter((want) => !there.has(userOf(want).enrolment));
    const seat = { purchase, state: 'held' as const };
    let enrolled = 0;
    for (const programme of new Set(fresh.map((want) => want.programme))) {
      const learners = fresh.filter((want) => want.programme === programme).map((want) => ({ ...termsOf(want), seat }));
      enrolled += await this.inserting.insert(programme, learners, now, known);
    }
    return enrolled;
  }

  /** False: the person is being enrolled elsewhere just now; the want stays. */
  private async giveUp(want: SeatWantDocument, token: string): Promise<boolean> {
    const user = userOf(want);
    const [enrolment] = await this.enrolments.findMany([user.enrolment]);
    const isThere = enrolment?.seat?.state === 'held';
    const given = { ...user, on: dayInJapan(new Date()) };
    const gone = isThere || (await this.returning.giveBack(want.purchase, [given], token)).has(user.enrolment);
    if (gone) await this.wants.remove([want._id], token);
    return gone;
  }

  /** There is no seat: who waits stays in line, who does not leaves it. */
  private async refuse(wants: readonly SeatWantDocument[], token: string, now: Date): Promise<void> {
    const idsOf = (those: readonly SeatWantDocument[]) => those.map(({ _id }) => _id);
    await this.wants.remove(idsOf(wants.filter(({ waits }) => !waits)), token);
    await this.wants.refuse(idsOf(wants.filter(({ waits }) => waits)), token, now);
  }
}

const busy = () => new DomainError('busy', { retryAfterSeconds: 5 });

const pair = (person: string, place: number | undefined): (readonly [string, number])[] =>
  place === undefined ? [] : [[person, place]];

const userOf = ({ programme, person }: Pick<SeatWantDocument, 'programme' | 'person'>) => ({
  person,
  programme,
  enrolment: enrolmentId(programme, person),
});

const termsOf = ({ person, funding, consents }: SeatWantDocument): ToEnrol => ({
  person,
  ...(funding && { funding }),
  ...(consents && { consents }),
});
