import { randomUUID } from 'node:crypto';
import { dayInJapan, DomainError } from '#contracts';
import type { LearnerTraits } from '#contracts/registry';
import { Events } from '#messaging';
import { crashPoint } from '#observability';
import { requireTenant, type Place } from '#persistence';
import { Injectable } from '@nestjs/common';
import { isClosed, planOf, ProgrammeRepository } from '../programme/index.js';
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
  /** For whom there will be no seat: the purchase is over. */
  readonly without: ReadonlySet<string>;
}
interface Where {
  readonly programme: string;
  readonly purchase: string;
}
type Known = ReadonlyMap<string, LearnerTraits>;
/** By whom wants are asked for. */
interface Held {
  readonly token: string;
  readonly now: Date;
}

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
   * Enrols those who are not enrolled yet, behind those who wait already. They stand in line first: where there is no time
   * for all, the others come after. `seat`: what is held for them already, as `reserve` told.
   * @throws DomainError `seats-exhausted`, `busy` for who does not wait.
   */
  async enrol(
    { programme, purchase }: Where,
    learners: readonly ToEnrol[],
    now: Date,
    {
      known,
      waits,
      seat,
    }: { readonly known?: Known | undefined; readonly waits: boolean; readonly seat?: string | null },
  ): Promise<Made> {
    const until = Date.now() + PATIENCE_MS;
    const there = await this.enrolments.thereAmong(learners.map(({ person }) => enrolmentId(programme, person)));
    const fresh = learners.filter(({ person }) => !there.has(enrolmentId(programme, person)));
    if (fresh.length === 0) {
      if (seat) await this.cancel(seat);
      return nobody;
    }
    const token = seat ?? randomUUID();
    const ids = await this.stand({ programme, purchase }, fresh, { token, now, waits });
    let enrolled = 0;
    try {
      const isNext = Boolean(seat) || (await this.serve(purchase, until));
      if (!isNext && !waits) await this.cancel(token);
      const mine = isNext ? await this.claim(ids, { token, now, waits }) : [];
      if (!waits && mine.length < fresh.length) throw busy();
      for (let at = 0; at < mine.length && (at === 0 || Date.now() < until); at += CHUNK)
        enrolled += (await this.ask(purchase, token, mine.slice(at, at + CHUNK), known)).enrolled;
      if (!waits && enrolled < mine.length) throw new DomainError('seats-exhausted');
    } finally {
      // Who does not wait, or has a seat already, and was not answered is found in a minute.
      if (waits && !seat) await this.wants.release(token);
    }
    return this.made(purchase, enrolled, { ids, fresh: fresh.map(({ person }) => userOf({ programme, person })) });
  }

  private async made(
    purchase: string,
    enrolled: number,
    { ids, fresh }: { readonly ids: readonly string[]; readonly fresh: readonly ReturnType<typeof userOf>[] },
  ): Promise<Made> {
    const left = await this.wants.findMany(ids);
    const places = left.length > 0 ? await this.wants.places(purchase) : new Map<string, number>();
    const inLine = new Set(left.map(({ person }) => person));
    const others = enrolled + left.length < fresh.length ? fresh.filter(({ person }) => !inLine.has(person)) : [];
    const there = await this.enrolments.thereAmong(others.map(({ enrolment }) => enrolment));
    return {
      enrolled,
      waiting: new Map(left.flatMap(({ _id, person }) => pair(person, places.get(_id)))),
      reserved: new Set(left.flatMap(({ _id, person }) => (places.has(_id) ? [] : [person]))),
      without: new Set(others.flatMap(({ enrolment, person }) => (there.has(enrolment) ? [] : [person]))),
    };
  }

  /**
   * Holds a seat for one person, who does not wait. What is told is for `enrol` or `cancel`; after a crash, whoever is being
   * moved is enrolled, and the seat of anybody else goes back.
   * @throws DomainError `seats-exhausted`, `busy`.
   */
  async reserve(where: Where, person: string, now: Date): Promise<string> {
    const token = randomUUID();
    const ids = await this.stand(where, [{ person }], { token, now, waits: false });
    const [want] = await this.claim(ids, { token, now, waits: false });
    if (!want) throw busy();
    const { without, isOver } = await this.seats.take(where.purchase, [userOf(want)], now);
    if (without.size === 0) return token;
    await this.refuse([want], { token, now, isOver });
    throw new DomainError('seats-exhausted');
  }

  /** What was reserved is given back; who waited before stays in line. */
  async cancel(token: string): Promise<void> {
    for (const want of await this.wants.held(token)) if (!want.waits) await this.giveUp(want, token);
    await this.wants.release(token);
  }

  /**
   * Takes somebody off the line. False: there was nobody.
   * @throws DomainError `seat-on-its-way`.
   */
  async withdraw(programme: string, person: string): Promise<boolean> {
    const id = wantId(programme, person);
    const token = randomUUID();
    const [want] = await this.wants.claim([id], token, new Date());
    try {
      if (want && (await this.giveUp(want, token))) return true;
      if (want || (await this.wants.findMany([id])).length > 0) throw new DomainError('seat-on-its-way');
      return false;
    } finally {
      await this.wants.release(token);
    }
  }

  /**
   * Enrols those in line as long as there are seats: the very first one alone, and where there is one, the others. Seats may
   * be set aside for a programme: where there is none for its first one, the others of it are passed over. Where somebody
   * else serves the line, they do. False: there was no time for all.
   */
  async serve(purchase: string, until = Infinity): Promise<boolean> {
    const without = new Set<string>();
    let after: Place | null = null;
    let limit = 1;
    while (Date.now() < until) {
      const now = new Date();
      const next = await this.wants.line(purchase, { after, without: [...without], limit }, now);
      const [first, last] = [next[0], next.at(-1)];
      if (!first || !last) return true;
      const token = randomUUID();
      const mine = await this.wants.claim(
        next.map(({ _id }) => _id),
        token,
        now,
      );
      try {
        if (mine[0]?._id !== first._id) return true;
        const refused = await this.serveThose(purchase, mine, { token, now });
        for (const { programme } of refused) without.add(programme);
        limit = refused.length > 0 ? 1 : CHUNK;
        after = { at: last.since, id: last._id };
      } finally {
        await this.wants.release(token);
      }
    }
    return false;
  }

  /** Those for whom there is no seat. */
  private async serveThose(
    purchase: string,
    wants: readonly SeatWantDocument[],
    { token, now }: Held,
  ): Promise<readonly SeatWantDocument[]> {
    const people = wants.map(({ person }) => person);
    const known = await this.learners.describeOn(people, now);
    const standing = await this.standingOf(wants);
    const moving = await this.enrolments.movingTo(people);
    const stored = await this.enrolments.findMany(wants.map((want) => userOf(want).enrolment));
    // Those whose use was resumed just now are known in a moment.
    const goingOn = new Set(stored.flatMap(({ _id, stopped }) => (stopped ? [] : [_id])));
    // Left over from a crash, in a closed programme, ended meanwhile, or nobody whose data may be used.
    const hasEnded = new Set(
      stored
        .filter(({ ending, stopped }) => ending && !stopped)
        .map(({ programme, person }) => wantId(programme, person))
        .filter((want) => !moving.has(want)),
    );
    const isOver = (want: SeatWantDocument) =>
      !(want.waits || moving.has(want._id)) ||
      hasEnded.has(want._id) ||
      standing(want) === 'closed' ||
      !(known.has(want.person) || goingOn.has(userOf(want).enrolment));
    const over = wants.filter(isOver);
    for (const want of over) await this.giveUp(want, token);
    const others = wants.filter((want) => !over.includes(want) && known.has(want.person));
    const free = others.filter((want) => standing(want) === 'without-seats');
    for (const want of free) await this.enrolFreely(want, { token, now }, known);
    const asking = others.filter((want) => !free.includes(want));
    const { enrolled, refused } = await this.ask(purchase, token, asking, known);
    if (enrolled > 0 || free.length > 0) this.events.wake();
    return refused;
  }

  /** Its programme takes no seats of the purchase any more. One that was taken just before goes back. */
  private async enrolFreely(want: SeatWantDocument, { token, now }: Held, known: Known): Promise<void> {
    await this.inserting.insert(want.programme, [termsOf(want)], now, known);
    await this.giveUp(want, token);
  }

  /** Puts people into the line, each asked for by nobody else. */
  private async stand(
    { programme, purchase }: Where,
    people: readonly ToEnrol[],
    { token, now, waits }: { readonly token: string; readonly now: Date; readonly waits: boolean },
  ): Promise<string[]> {
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
    return wants.map(({ _id }) => _id);
  }

  /** Who stands in line and is asked for by somebody else is not told. */
  private async claim(
    ids: readonly string[],
    { token, now, waits }: Held & { readonly waits: boolean },
  ): Promise<readonly SeatWantDocument[]> {
    const mine = await this.wants.claim(ids, token, now);
    if (waits && mine.some((want) => !want.waits)) await this.wants.letWait(token);
    return mine;
  }

  private async ask(
    purchase: string,
    token: string,
    wants: readonly SeatWantDocument[],
    known?: Known,
  ): Promise<{ readonly enrolled: number; readonly refused: readonly SeatWantDocument[] }> {
    if (wants.length === 0) return { enrolled: 0, refused: [] };
    const now = new Date();
    const standing = await this.standingOf(wants);
    const open = wants.filter((want) => standing(want) === 'open');
    const { without, isOver } = await this.seats.take(purchase, open.map(userOf), now);
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
    const refused = open.filter(isRefused);
    await this.refuse(refused, { token, now, isOver });
    return { enrolled, refused: isOver ? [] : refused };
  }

  /** Of each of these wants: whether its programme enrols anybody, and with seats of that purchase. */
  private async standingOf(
    wants: readonly SeatWantDocument[],
  ): Promise<(want: SeatWantDocument) => 'open' | 'closed' | 'without-seats'> {
    const programmes = await this.programmes.findMany([...new Set(wants.map(({ programme }) => programme))]);
    return ({ programme, purchase }) => {
      const found = programmes.get(programme);
      if (!found || isClosed(found)) return 'closed';
      return planOf(found).purchase === purchase ? 'open' : 'without-seats';
    };
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
    const given = { ...user, on: dayInJapan(new Date()), taken: true as const };
    const gone = isThere || (await this.returning.giveBack(want.purchase, [given], token)).has(user.enrolment);
    if (gone) await this.wants.remove([want._id], token);
    return gone;
  }

  /**
   * There is no seat: who waits stays in line, who does not leaves it, and when the purchase is over all do: then whose seat
   * went back learns on without one.
   */
  private async refuse(
    wants: readonly SeatWantDocument[],
    { token, now, isOver }: Held & { readonly isOver: boolean },
  ): Promise<void> {
    const idsOf = (those: readonly SeatWantDocument[]) => those.map(({ _id }) => _id);
    const shut = isOver ? await this.enrolments.findMany(wants.map((want) => userOf(want).enrolment)) : [];
    // Changed just now: asked for again.
    if (!(await this.enrolments.openLessons(shut))) return;
    const stays = ({ waits }: SeatWantDocument) => waits && !isOver;
    await this.wants.remove(idsOf(wants.filter((want) => !stays(want))), token);
    await this.wants.refuse(idsOf(wants.filter(stays)), token, now);
  }
}

/** Nothing came of it. */
export const nobody: Made = { enrolled: 0, waiting: new Map(), reserved: new Set(), without: new Set() };

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
