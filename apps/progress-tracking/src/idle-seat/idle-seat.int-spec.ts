import { randomUUID } from 'node:crypto';
import { EnrolmentId, PurchaseId, type OutputOf, type PersonId, type ProgrammeId } from '#contracts';
import { giveBackSeats, takeSeats } from '#contracts/procurement';
import {
  endEnrolment,
  enrolPeople,
  getMyLearning,
  getMyLesson,
  keepMySeat,
  keepSeatFor,
  listEnrolments,
  listMails,
  listSeatAsks,
  listSeatWants,
  mayLearn,
  setIdleRule,
  wantMySeat,
} from '#contracts/progress';
import { naturalId } from '#persistence';
import { mailSink, onlyDate, waitFor, type MailSink } from '#testing';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  answering,
  dx,
  event,
  learner,
  neighbour,
  officer,
  progressTracking,
  refusal,
  somebody,
  unaddressed,
  unknownProgramme,
  type Harness,
} from '../progress-tracking.factory.js';

const morning = (day: string) => jest.setSystemTime(new Date(`${day}T09:30:00+09:00`));
const evening = (day: string) => jest.setSystemTime(new Date(`${day}T18:00:00+09:00`));

describe('a seat that nobody learns with', () => {
  let service: Harness;
  let sink: MailSink;
  const refused = somebody();
  /** Of each purchase: how many seats are free, and who has one. */
  const purchases = new Map<string, { free: number; readonly held: Set<string>; over?: true }>();

  beforeAll(async () => {
    jest.useFakeTimers({ now: new Date('2026-06-01T18:00:00+09:00'), doNotFake: [...onlyDate] });
    sink = await mailSink((to) =>
      to.startsWith(refused) ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null,
    );
    service = await progressTracking({ SMTP_URL: sink.url });
    // Every look is made by two.
    await service.startAnother();
    const answer = answering(service.nats);
    answer(takeSeats, 'not-a-buyer', ({ purchase, people }) => {
      const seats = purchases.get(purchase);
      if (!seats) return undefined;
      const { over } = seats;
      if (over) return { seated: [], exhausted: people.map(({ enrolment }) => enrolment), over };
      const taken: OutputOf<typeof takeSeats> = { seated: [], exhausted: [] };
      for (const { person, enrolment } of people) {
        const isSeated = seats.held.has(person) || seats.free > 0;
        if (isSeated && !seats.held.has(person)) seats.free -= 1;
        if (isSeated) seats.held.add(person);
        taken[isSeated ? 'seated' : 'exhausted'].push(enrolment);
      }
      return taken;
    });
    answer(giveBackSeats, 'purchase-not-found', ({ purchase, people }) => {
      const seats = purchases.get(purchase);
      for (const { person } of people) if (seats?.held.delete(person)) seats.free += 1;
      return {};
    });
  });
  afterAll(async () => {
    await service.close();
    await sink.close();
    jest.useRealTimers();
  });

  const bought = (free: number): PurchaseId => {
    const purchase = PurchaseId.parse(randomUUID());
    purchases.set(purchase, { free, held: new Set() });
    return purchase;
  };
  async function opened(key: string, purchase: PurchaseId): Promise<ProgrammeId> {
    const { programme } = await service.open(key, {
      fiscalYear: 2026,
      startsOn: '2026-04-01',
      endsOn: '2027-03-31',
    });
    const uses = { $set: { 'plan.purchase': purchase } };
    await service.inDatabase((collection) => collection('programmes').updateOne({ _id: programme }, uses));
    return programme;
  }
  const enrol = (programme: ProgrammeId, ...people: PersonId[]) =>
    service.call(officer, enrolPeople, { programme, people });
  const idIn = (programme: ProgrammeId, person: string) => EnrolmentId.parse(naturalId('enrolment', programme, person));
  const rule = (programme: ProgrammeId, days: number | null) => service.call(officer, setIdleRule, { programme, days });
  const asks = async (programme: ProgrammeId) =>
    (await service.call(officer, listSeatAsks, { programme, limit: 100 })).items;
  /** What became of each person's newest ask. */
  const asked = async (programme: ProgrammeId) =>
    new Map((await asks(programme)).toReversed().map((one) => [one.person, one]));
  const seatOf = async (programme: ProgrammeId, person: string) => {
    const { enrolments } = await service.call(learner(person), getMyLearning, {});
    return enrolments.find(({ enrolment }) => enrolment === idIn(programme, person))?.seat;
  };
  const looked = (programme: ProgrammeId, day: string) =>
    waitFor(
      () =>
        service.inDatabase(async (collection) => {
          const found = await collection('idle_rules').findOne({ _id: programme });
          return found?.['lookedOn'] === day;
        }),
      { what: `a look on ${day}` },
    );
  const mailsTo = (person: string) => sink.taken.filter(({ to }) => to === `${person}@citizen.example`);
  const learns = async (programme: ProgrammeId, person: PersonId) =>
    service.record(learner(person), [event(idIn(programme, person), { at: new Date().toISOString() })]);

  it('should be asked back by mail, kept by who learns or says so, and go to the next in line otherwise', async () => {
    const purchase = bought(8);
    const programme = await opened('idle', purchase);
    const other = await opened('no-rule', purchase);
    const [learning, keeping, spared, silent] = [somebody(), somebody(), somebody(), somebody()];
    const [unwritten, both, next, busy] = [somebody(), somebody(), somebody(), somebody()];
    unaddressed.add(unwritten);
    await enrol(programme, learning, keeping, spared, silent, unwritten, refused, both, busy);
    await enrol(other, both);
    await learns(programme, silent);
    await enrol(programme, next);
    expect(await rule(programme, 30)).toEqual({ days: 30 });
    morning('2026-06-25');
    await learns(programme, busy);
    morning('2026-06-30');
    await looked(programme, '2026-06-30');
    expect(await asks(programme)).toEqual([]);

    morning('2026-07-01');
    for (const person of [learning, keeping, spared, silent])
      await waitFor(() => mailsTo(person).length > 0, { what: `a mail to ${person}` });
    const written = () =>
      waitFor(async () => (await asks(programme)).every(({ mail }) => mail !== 'waiting'), { what: 'the send log' });
    await written();
    expect(mailsTo(silent)[0]?.text).toContain('2026-07-15');
    const open = await asked(programme);
    const told = { state: 'asked', idleSince: '2026-06-01', mail: 'sent', goesBackOn: '2026-07-15' };
    expect(open.get(silent)).toMatchObject({ ...told, name: '架空 花子' });
    // Nothing goes back from whom no mail reaches, and the office sees it.
    expect(open.get(unwritten)).toMatchObject({ state: 'asked', mail: 'no-address', goesBackOn: null });
    expect(open.get(refused)).toMatchObject({ state: 'asked', mail: 'refused', goesBackOn: null });
    // Nor is a day told that no mail told.
    expect(await seatOf(programme, refused)).toBeNull();
    expect([open.size, open.has(both), open.has(busy)]).toEqual([6, false, false]);
    expect(await seatOf(programme, silent)).toEqual({ state: 'asked', goesBackOn: '2026-07-15', place: null });

    morning('2026-07-02');
    await learns(programme, learning);
    const keep = (as: string, enrolment: EnrolmentId) => service.call(learner(as), keepMySeat, { enrolment });
    expect(await keep(keeping, idIn(programme, keeping))).toEqual({ outcome: 'kept' });
    expect(await keep(keeping, idIn(programme, keeping))).toEqual({ outcome: 'unchanged' });
    expect(await refusal(keep(keeping, idIn(programme, silent)))).toMatchObject({ code: 'unknown-enrolment' });
    expect(await refusal(keep(busy, idIn(programme, busy)))).toMatchObject({ code: 'seat-not-asked' });
    const spare = { enrolment: idIn(programme, spared), reason: '育児休業から戻るため' };
    expect(await service.call(officer, keepSeatFor, spare)).toEqual({ outcome: 'kept' });
    expect(await refusal(service.call(neighbour, keepSeatFor, spare))).toMatchObject({ code: 'unknown-enrolment' });
    await looked(programme, '2026-07-02');
    morning('2026-07-14');
    await looked(programme, '2026-07-14');
    expect((await asked(programme)).get(silent)).toMatchObject(told);

    // Nobody looked on the day itself: after the silence everybody has another day.
    morning('2026-07-16');
    await looked(programme, '2026-07-16');
    expect((await asked(programme)).get(silent)).toMatchObject(told);
    // Whom no mail reached on 1 July was asked again by now, and is not reached again.
    await written();
    morning('2026-07-17');
    const enrolledIn = async () =>
      (await service.call(officer, listEnrolments, { programme, limit: 100 })).items.map(({ person }) => person);
    await waitFor(async () => (await enrolledIn()).includes(next), { what: 'the next in line to be enrolled' });
    await looked(programme, '2026-07-17');
    const seats = purchases.get(purchase);
    expect([seats?.held.has(silent), seats?.held.has(next), seats?.held.size]).toEqual([false, true, 8]);
    const ended = await asked(programme);
    expect(ended.get(silent)).toMatchObject({ state: 'released', goesBackOn: '2026-07-15' });
    expect(ended.get(learning)).toMatchObject({ state: 'kept', keptBy: 'learning' });
    expect(ended.get(keeping)).toMatchObject({ state: 'kept', keptBy: 'learner' });
    expect(ended.get(spared)).toMatchObject({ state: 'kept', keptBy: 'office', reason: spare.reason });
    expect(ended.get(refused)).toMatchObject({ state: 'over', mail: 'refused' });
    expect(ended.get(unwritten)).toMatchObject({ state: 'over', mail: 'no-address' });
    expect(await seatOf(programme, unwritten)).toBeNull();

    // The enrolment goes on with all that was learned; its lessons wait for another seat.
    const mine = { enrolment: idIn(programme, silent) };
    const home = await service.call(learner(silent), getMyLearning, {});
    expect(home.enrolments).toMatchObject([{ ending: null, resume: null, lastAt: '2026-06-01T09:00:00.000Z' }]);
    const lesson = () => service.call(learner(silent), getMyLesson, { ...mine, course: dx.course, lesson: 'dx-1' });
    expect(await refusal(lesson())).toMatchObject({ code: 'seat-given-back' });
    const catalog = { service: 'course-catalog', tenant: officer.tenant } as const;
    const files = async (person: PersonId) =>
      (await service.call(catalog, mayLearn, { person, course: dx.course, version: 1 })).may;
    expect([await files(silent), await files(next)]).toEqual([false, true]);
    expect(await refusal(keep(silent, mine.enrolment))).toMatchObject({ code: 'seat-given-back' });
    expect(await seatOf(programme, silent)).toMatchObject({ state: 'given-back' });
    const want = () => service.call(learner(silent), wantMySeat, mine);
    expect(await want()).toEqual({ outcome: 'wanted' });
    expect(await want()).toEqual({ outcome: 'unchanged' });
    expect(await seatOf(programme, silent)).toMatchObject({ state: 'waiting' });
    const line = async () => (await service.call(officer, listSeatWants, { programme })).items;
    await waitFor(async () => (await line()).some(({ person }) => person === silent), { what: 'a place in line' });
    expect(await want()).toEqual({ outcome: 'unchanged' });
    const leaving = { enrolment: idIn(programme, busy), on: '2026-07-17', reason: 'personal' as const };
    await service.call(officer, endEnrolment, leaving);
    await waitFor(async () => (await seatOf(programme, silent)) === null, { what: 'another seat' });
    expect(await lesson()).toMatchObject({ state: { key: 'dx-1' } });
    expect(seats?.held.has(silent)).toBe(true);

    // What was kept is asked for again after as many days, once, and the new seat is counted from its own day.
    morning('2026-08-03');
    await looked(programme, '2026-08-03');
    await waitFor(() => mailsTo(keeping).length > 1, { what: 'the second mail' });
    await written();
    const again = await asks(programme);
    expect(again.filter(({ person }) => person === keeping).map(({ state, idleSince }) => [state, idleSince])).toEqual([
      ['asked', '2026-07-02'],
      ['kept', '2026-06-01'],
    ]);
    expect(again.filter(({ person }) => person === silent)).toHaveLength(1);
    // Whom no mail reached is asked again after a while.
    expect(again.filter(({ person }) => person === unwritten).map(({ state }) => state)).toEqual([
      'asked',
      'over',
      'over',
    ]);
    expect([mailsTo(keeping).length, mailsTo(silent).length]).toEqual([2, 1]);

    // Another enrolment uses the seat as long as it goes on.
    await enrol(other, keeping);
    morning('2026-08-04');
    await looked(programme, '2026-08-04');
    expect((await asked(programme)).get(keeping)).toMatchObject({ state: 'over' });
    const elsewhere = { enrolment: idIn(other, keeping), on: '2026-08-04', reason: 'personal' as const };
    await service.call(officer, endEnrolment, elsewhere);
    morning('2026-08-05');
    await waitFor(() => mailsTo(keeping).length === 3, { what: 'the third mail' });
    expect((await asked(programme)).get(keeping)).toMatchObject({ state: 'asked', idleSince: '2026-07-02' });
  });

  it('should stay when the rule ends before its day, and be asked back anew by another rule', async () => {
    evening('2026-08-05');
    const programme = await opened('off', bought(2));
    const [stays, gone] = [somebody(), somebody()];
    await enrol(programme, stays, gone);
    await rule(programme, 14);
    await rule(programme, 14);
    morning('2026-08-19');
    await waitFor(() => mailsTo(stays).length + mailsTo(gone).length === 2, { what: 'two mails' });
    // Decided, and cut off before the enrolment knew.
    const decided = { $set: { state: 'released', releasing: true, endedAt: new Date() } };
    await service.inDatabase((collection) =>
      collection('seat_asks').updateOne({ enrolment: idIn(programme, gone) }, decided),
    );
    await waitFor(async () => (await seatOf(programme, gone))?.state === 'given-back', { what: 'the seat to go' });
    expect(await rule(programme, null)).toEqual({ days: null });
    expect((await asked(programme)).get(stays)).toMatchObject({ state: 'over' });
    const left = { code: 'seat-not-asked' };
    const keep = service.call(learner(stays), keepMySeat, { enrolment: idIn(programme, stays) });
    expect(await refusal(keep)).toMatchObject(left);
    morning('2026-09-01');
    await looked(programme, '2026-09-01');
    expect((await asked(programme)).get(stays)).toMatchObject({ state: 'over' });
    expect(await seatOf(programme, stays)).toBeNull();
    await rule(programme, 20);
    await waitFor(() => mailsTo(stays).length === 2, { what: 'a mail by the new rule' });
    expect(mailsTo(stays)[1]?.text).toContain('2026-09-15');
    const log = await service.call(officer, listMails, { kind: 'seat-asked-back', person: stays });
    expect(log.items).toHaveLength(2);
  });

  it('should be one for all programmes of its purchase: asked back where each would ask, and kept in all', async () => {
    evening('2026-09-01');
    const purchase = bought(9);
    const programmes = [
      await opened('soon', purchase),
      await opened('as-soon', purchase),
      await opened('later', purchase),
    ];
    const [soon, alike, later] = programmes as [ProgrammeId, ProgrammeId, ProgrammeId];
    const [keeping, spared] = [somebody(), somebody()];
    await enrol(soon, keeping, spared);
    await enrol(alike, keeping);
    await enrol(later, spared);
    for (const programme of [soon, alike]) await rule(programme, 14);
    await rule(later, 60);
    // Of somebody who was erased just when it was stored.
    const gone = { programme: soon, enrolment: randomUUID(), person: somebody(), rule: 1, since: '2026-08-01' };
    const stored = { _id: randomUUID(), tenant: officer.tenant, ...gone, askedAt: new Date(), state: 'asked' };
    await service.inDatabase((collection) => collection('seat_asks').insertOne(stored as never));
    morning('2026-09-15');
    await waitFor(() => mailsTo(keeping).length === 2, { what: 'a mail for each' });
    await looked(soon, '2026-09-15');
    for (const programme of [soon, alike, later])
      expect((await asks(programme)).map(({ person }) => person)).toEqual(programme === later ? [] : [keeping]);
    await service.call(learner(keeping), keepMySeat, { enrolment: idIn(soon, keeping) });
    for (const programme of [soon, alike])
      expect(await asks(programme)).toMatchObject([{ state: 'kept', keptBy: 'learner' }]);
  });

  it('should shut nobody out once the purchase is over, which may be before the programme', async () => {
    evening('2026-09-15');
    const purchase = bought(3);
    const programme = await opened('outlives', purchase);
    const [wanting, waiting, seated] = [somebody(), somebody(), somebody()];
    await enrol(programme, wanting, waiting, seated);
    await rule(programme, 14);
    const shut = { $set: { seat: { purchase, state: 'back', idle: true } } };
    for (const person of [wanting, waiting])
      await service.inDatabase((collection) =>
        collection('enrolments').updateOne({ _id: idIn(programme, person) }, shut),
      );
    const lesson = (person: string) =>
      service.call(learner(person), getMyLesson, {
        enrolment: idIn(programme, person),
        course: dx.course,
        lesson: 'dx-1',
      });
    const opens = (person: string) =>
      waitFor(() => lesson(person).then(Boolean, () => false), { what: 'the lesson', timeoutMs: 30_000 });
    expect(await refusal(lesson(wanting))).toMatchObject({ code: 'seat-given-back' });
    Object.assign(purchases.get(purchase) ?? {}, { over: true });
    await service.call(learner(wanting), wantMySeat, { enrolment: idIn(programme, wanting) });
    await opens(wanting);
    expect(await refusal(lesson(waiting))).toMatchObject({ code: 'seat-given-back' });
    morning('2026-09-30');
    await looked(programme, '2026-09-30');
    await opens(waiting);
    expect(await asks(programme)).toEqual([]);
    expect(mailsTo(seated)).toEqual([]);
    // A rule ends at any time, and does not hold for what is taken up later.
    const other = { $set: { 'plan.purchase': bought(1) } };
    await service.inDatabase((collection) => collection('programmes').updateOne({ _id: programme }, other));
    expect(await service.call(officer, listSeatAsks, { programme })).toMatchObject({ days: null });
    expect(await rule(programme, null)).toEqual({ days: null });
  });

  it('should be asked back only in a programme that uses seats of a joint purchase', async () => {
    const { programme } = await service.open('without');
    expect(await refusal(rule(programme, 30))).toMatchObject({ code: 'no-joint-seats' });
    expect(await rule(programme, null)).toEqual({ days: null });
    expect(await refusal(rule(unknownProgramme, 30))).toMatchObject({ code: 'unknown-programme' });
    for (const days of [13, 181]) expect(await refusal(rule(programme, days))).toMatchObject({ code: 'invalid-input' });
    const unknown = service.call(neighbour, listSeatAsks, { programme });
    expect(await refusal(unknown)).toMatchObject({ code: 'unknown-programme' });
  });
});
