import { randomUUID } from 'node:crypto';
import { dayInJapan, MunicipalityCode, PersonId, PurchaseId, type OutputOf, type ProgrammeId } from '#contracts';
import { getPurchase, getSeatBalances, giveBackSeats, takeSeats, type Purchase } from '#contracts/procurement';
import {
  closeProgramme,
  endEnrolment,
  enrolPeople,
  listEnrolments,
  listSeatWants,
  moveEnrolment,
  openProgramme,
  previewProgrammeSeats,
} from '#contracts/progress';
import { naturalId } from '#persistence';
import { waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  answering,
  dx,
  officer,
  progressTracking,
  refusal,
  rpa,
  somebody,
  stranger,
  terms,
  type Harness,
} from '../progress-tracking.factory.js';
import { wantId, type SeatWantDocument } from '../seat-want/index.js';

const day = (offset: number) => dayInJapan(new Date(Date.now() + offset * 86_400_000));
const soon = { timeoutMs: 30_000 };

/** A purchase as procurement is stood in for: seats for anybody, and those that are set aside for programmes. */
interface Bought {
  free: number;
  readonly pools: Map<string, number>;
  readonly held: Set<string>;
  /** Who was given one by hand, from a later day on. */
  readonly byHand: Set<string>;
  over: boolean;
}

describe('the line for the seats of a purchase', () => {
  let service: Harness;
  const purchases = new Map<string, Bought>();
  const bought = (free: number): [PurchaseId, Bought] => {
    const purchase = PurchaseId.parse(randomUUID());
    const seats = {
      free,
      pools: new Map<string, number>(),
      held: new Set<string>(),
      byHand: new Set<string>(),
      over: false,
    };
    purchases.set(purchase, seats);
    return [purchase, seats];
  };

  beforeAll(async () => {
    service = await progressTracking();
    const answer = answering(service.nats);
    answer(takeSeats, 'not-a-buyer', ({ purchase, people }) => {
      const seats = purchases.get(purchase);
      if (!seats) return undefined;
      const seated: OutputOf<typeof takeSeats> = {
        seated: [],
        exhausted: [],
        ...(seats.over && { over: true as const }),
      };
      for (const { person, enrolment, programme } of people) {
        const pool = seats.pools.get(programme) ?? 0;
        const hasSeat = seats.held.has(person) || (!seats.over && pool + seats.free > 0);
        seated[hasSeat ? 'seated' : 'exhausted'].push(enrolment);
        if (!hasSeat || seats.held.has(person)) continue;
        seats.held.add(person);
        if (pool > 0) seats.pools.set(programme, pool - 1);
        else seats.free -= 1;
      }
      return seated;
    });
    answer(giveBackSeats, 'purchase-not-found', ({ purchase, people }) => {
      const seats = purchases.get(purchase);
      for (const { person, taken } of people) {
        if (seats?.held.delete(person)) seats.free += 1;
        if (!taken) seats?.byHand.delete(person);
      }
      return {};
    });
    answer(getSeatBalances, 'purchase-not-found', ({ purchase, on }) => ({
      on,
      knownAt: null,
      balances: [
        {
          municipality: MunicipalityCode.parse(officer.tenant),
          bought: 0,
          lentOut: 0,
          lentIn: 0,
          assigned: 0,
          free: purchases.get(purchase)?.free ?? 0,
          pools: [],
        },
      ],
    }));
    answer(getPurchase, 'purchase-not-found', ({ purchase }) =>
      boughtLong(purchase, purchases.get(purchase)?.over ?? false),
    );
  });
  afterAll(() => service.close());

  const opened = async (key: string, purchase: PurchaseId) =>
    (await service.open(key, { plan: { purchase } })).programme;
  const enrol = (programme: ProgrammeId, ...people: PersonId[]) =>
    service.call(officer, enrolPeople, { programme, people });
  const enrolledIn = async (programme: ProgrammeId) =>
    (await service.call(officer, listEnrolments, { programme })).items.map(({ person }) => person);
  const lineOf = async (programme: ProgrammeId) =>
    (await service.call(officer, listSeatWants, { programme })).items.map(({ person }) => person);
  /** As it was left by a crash a while ago. */
  const left = (programme: ProgrammeId, person: PersonId, want: Partial<SeatWantDocument>) =>
    service.inside(() =>
      service.wants.insertMany([
        {
          _id: wantId(programme, person),
          tenant: officer.tenant,
          programme,
          person,
          since: new Date(Date.now() - 600_000),
          waits: true,
          ...want,
        } as SeatWantDocument,
      ]),
    );

  it('should pass over a programme without seats, and serve another for which seats are set aside', async () => {
    const [purchase, seats] = bought(0);
    const [full, other] = [await opened('full', purchase), await opened('pool', purchase)];
    const [first, second, third] = [somebody(), somebody(), somebody()];
    expect(await enrol(full, first)).toMatchObject({ refused: [{ person: first, place: 1 }] });
    expect(await enrol(other, second)).toMatchObject({ refused: [{ person: second, place: 2 }] });
    seats.pools.set(other, 1);
    expect(await enrol(other, third)).toMatchObject({ refused: [{ person: third, place: 2 }] });
    expect(await enrolledIn(other)).toEqual([second]);
    expect(await lineOf(full)).toEqual([first]);
  });

  it('should be held up neither by wants of a closed programme nor by people not known, nor by another line', async () => {
    const [broken] = bought(0);
    const elsewhere = await opened('broken', broken);
    await enrol(elsewhere, somebody());
    purchases.delete(broken);
    const [purchase, seats] = bought(0);
    const [closed, open] = [await opened('closed', purchase), await opened('open', purchase)];
    await service.call(officer, closeProgramme, { programme: closed });
    const [late, waits] = [somebody(), somebody()];
    await enrol(open, waits);
    await left(closed, late, { purchase });
    await left(open, stranger, { purchase });
    // Whose use was resumed just now is not known yet, and is not passed over for good.
    const resumed = await opened('resumed', purchase);
    await left(resumed, stranger, { purchase });
    await service.inside(() =>
      service.enrolments.insertMany([
        {
          _id: naturalId('enrolment', resumed, stranger),
          tenant: officer.tenant,
          programme: resumed,
          person: stranger,
          enrolledAt: new Date(),
          ending: null,
          seat: { purchase, state: 'back' },
          version: 1,
          changedAt: new Date(),
          correlationId: randomUUID(),
        },
      ]),
    );
    seats.free = 1;
    await waitFor(async () => (await enrolledIn(open)).includes(waits), { what: 'who waits', ...soon });
    expect([await lineOf(closed), await lineOf(open), await lineOf(resumed)]).toEqual([[], [], [stranger]]);
  });

  it('should keep the seat of who is being moved through a crash between the decision and the enrolment', async () => {
    const [purchase, seats] = bought(1);
    const [from, to] = [await opened('from', purchase), await opened('to', purchase)];
    const [moved, next] = [somebody(), somebody()];
    await enrol(from, moved);
    await enrol(to, next);
    await left(to, moved, { purchase, waits: false, asking: { token: 'gone', at: new Date(Date.now() - 120_000) } });
    const _id = naturalId('enrolment', from, moved);
    const moving = { ending: { on: day(0), reason: 'moved' as const }, movedTo: to, moving: true as const };
    await service.inside(() => service.enrolments.updateOne({ _id }, { $set: moving, $inc: { version: 1 } }));
    await waitFor(async () => (await enrolledIn(to)).includes(moved), { what: 'who was moved', ...soon });
    expect([...seats.held]).toEqual([moved]);
    expect(await lineOf(to)).toEqual([next]);
  });

  it('should move somebody with the seat, and let go of it with the last enrolment', async () => {
    const [purchase, seats] = bought(1);
    const [from, to] = [await opened('move-from', purchase), await opened('move-to', purchase)];
    const [moved, next] = [somebody(), somebody()];
    await enrol(from, moved);
    await enrol(from, next);
    const enrolment = naturalId('enrolment', from, moved) as OutputOf<typeof moveEnrolment>['to'];
    const answer = await service.call(officer, moveEnrolment, { enrolment, programme: to, on: day(0) });
    expect([await enrolledIn(to), await lineOf(to)]).toEqual([[moved], []]);
    await service.call(officer, endEnrolment, { enrolment: answer.to, on: day(0), reason: 'personal' });
    await waitFor(async () => (await enrolledIn(from)).includes(next), { what: 'the next one', ...soon });
    expect([...seats.held]).toEqual([next]);
  });

  it('should seat who learns already in the order of enrolment, let the others learn on in line, and give all back', async () => {
    const [purchase, seats] = bought(2);
    const [ahead, programme] = [await opened('ahead', purchase), (await service.open('learns-already')).programme];
    const learners = [somebody(), somebody(), somebody()];
    for (const person of learners) await enrol(programme, person);
    const ended = somebody();
    await enrol(programme, ended);
    const [first, second, third] = learners;
    const enrolment = (person = first) => naturalId('enrolment', programme, person ?? '') as never;
    await service.call(officer, endEnrolment, { enrolment: enrolment(ended), on: day(0), reason: 'personal' });
    await enrol(ahead, somebody());
    const named = async (plan: { purchase: PurchaseId | null }) => {
      const courses = [dx.course, rpa.course];
      return service.call(officer, openProgramme, { ...terms, key: 'learns-already', courses, plan });
    };
    seats.free = 1;
    const preview = { programme, purchase };
    expect(await service.call(officer, previewProgrammeSeats, preview)).toEqual({
      learners: 3,
      seated: 1,
      waiting: 2,
    });
    await named({ purchase });
    await waitFor(async () => (await lineOf(programme)).length === 2 && seats.held.has(first ?? ''), {
      what: 'who learns already in line',
      ...soon,
    });
    expect(await lineOf(programme)).toEqual([second, third]);
    expect(await enrolledIn(programme)).toEqual(expect.arrayContaining(learners));
    seats.byHand.add(second ?? '');
    const waits = somebody();
    expect(await enrol(programme, waits)).toMatchObject({ refused: [{ person: waits, place: 3 }] });
    const [other] = bought(5);
    for (const next of [other, null]) {
      const early = await refusal(named({ purchase: next }));
      expect(early).toMatchObject({ code: 'purchase-fixed' });
    }
    // As if a minute had passed.
    const aged = { $set: { changedAt: new Date(0) } };
    await service.inDatabase((collection) => collection('programmes').updateOne({ _id: programme as never }, aged));
    await waitFor(async () => (await named({ purchase: null })).outcome === 'changed', {
      what: 'the way back',
      ...soon,
    });
    await waitFor(async () => (await enrolledIn(programme)).includes(waits), { what: 'who waited', ...soon });
    await waitFor(() => !seats.held.has(first ?? ''), { what: 'the seat that goes back', ...soon });
    expect(await service.call(officer, listSeatWants, { programme })).toMatchObject({ purchase: null, items: [] });
    // Who only waited keeps what the office gave.
    expect([...seats.byHand]).toEqual([second]);
    expect(await enrolledIn(programme)).toEqual(expect.arrayContaining(learners));
  });

  it('should let nobody wait for the seat they have, nor who has ended', async () => {
    const [purchase, seats] = bought(1);
    const [ahead, programme] = [await opened('has-one', purchase), (await service.open('shares')).programme];
    const [has, hasNone] = [somebody(), somebody()];
    await enrol(ahead, has);
    await enrol(ahead, somebody());
    await enrol(programme, has, hasNone);
    const plan = { purchase };
    const courses = [dx.course, rpa.course];
    await service.call(officer, openProgramme, { ...terms, key: 'shares', courses, plan });
    await waitFor(async () => (await lineOf(programme)).length > 0, { what: 'who has none in line', ...soon });
    const enrolment = (person: PersonId) => ({ _id: naturalId('enrolment', programme, person) });
    const seatOf = async (person: PersonId) =>
      (await service.inside(() => service.enrolments.findOne(enrolment(person))))?.seat?.state;
    expect([await lineOf(programme), await seatOf(has)]).toEqual([[hasNone], 'held']);
    const gone = { seat: { purchase, state: 'back', idle: true } as const, reseat: true as const };
    await service.inside(() => service.enrolments.updateOne(enrolment(has), { $set: gone, $inc: { version: 1 } }));
    await waitFor(async () => (await seatOf(has)) === 'held', { what: 'the seat of who comes back', ...soon });
    expect([await lineOf(programme), [...seats.held]]).toEqual([[hasNone], [has]]);
    const ending = { enrolment: enrolment(hasNone)._id as never, on: day(0), reason: 'personal' as const };
    await service.call(officer, endEnrolment, ending);
    await waitFor(async () => (await lineOf(programme)).length === 0, { what: 'who ended to leave the line', ...soon });
  });

  it('should let nobody wait for a seat of a purchase that is over', async () => {
    const [purchase, seats] = bought(0);
    const programme = await opened('was-there', purchase);
    await enrol(programme, somebody(), somebody());
    seats.over = true;
    const late = somebody();
    expect(await enrol(programme, late)).toEqual({
      enrolled: 0,
      already: 0,
      refused: [{ person: late, code: 'seats-exhausted' }],
    });
    expect(await lineOf(programme)).toEqual([]);
    expect(await refusal(opened('too-late', purchase))).toMatchObject({ code: 'purchase-over' });
    // What uses it already is still changed.
    const change = { ...terms, key: 'was-there', name: '別の名前', plan: { purchase } };
    const courses = [dx.course, rpa.course];
    expect(await service.call(officer, openProgramme, { ...change, courses })).toMatchObject({ outcome: 'changed' });
  });
});

/** Allocated to the municipality; of what else is told of it nothing matters here. */
const boughtLong = (purchase: PurchaseId, isOver: boolean): Purchase => ({
  purchase,
  lead: MunicipalityCode.parse(officer.tenant),
  leadName: 'デモ市',
  title: '共同調達',
  state: 'allocated',
  startsOn: day(-100),
  endsOn: day(isOver ? -1 : 100),
  takesPart: true,
  awaits: null,
  contractForm: 'lead-contracts',
  tiers: [{ from: 1, unitPrice: 1000 }],
  fixedFee: 0,
  taxRate: 10,
  invited: null,
  sealed: false,
  changes: [],
  terms: 0,
  steps: [],
  buyers: [],
  specification: null,
  price: null,
  frozen: null,
  invoices: [
    {
      municipality: MunicipalityCode.parse(officer.tenant),
      seats: 1,
      unitPrice: 1000,
      seatAmount: 1000,
      feeShare: 0,
      net: 1000,
      tax: 100,
      total: 1100,
      saving: 0,
      years: [],
    },
  ],
  longTermBasis: null,
  leadOffer: null,
  warnings: [],
  version: 1,
});
