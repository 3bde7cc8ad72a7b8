import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApiClient } from '#api-client';
import type { CourseId, EnrolmentId, PersonId, ProgrammeId, PurchaseId } from '#contracts';
import { publishCourse } from '#contracts/catalog';
import { getSeatBalances } from '#contracts/procurement';
import {
  closeProgramme,
  copyProgramme,
  endEnrolment,
  enrolPeople,
  listEnrolments,
  listSeatWants,
  moveEnrolment,
  openProgramme,
  reopenProgramme,
  withdrawSeatWant,
} from '#contracts/progress';
import { listPeople } from '#contracts/registry';
import { waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { joinNetwork, journeyPlatform, type JourneyPlatform } from '../platform.js';
import { csv, day, importFile } from './office.js';
import { boughtSeats, surveyedPurchase, thisYear } from './purchases.js';

const roster = csv(
  '職員番号,氏,名,メールアドレス,所属',
  ...Array.from({ length: 30 }, (_, nth) => `${nth},架空,${nth}太郎,staff${nth}@city.example,総務部`),
);
const numbers = (count: number) => Array.from({ length: count }, (_, before) => before + 1);
/** Marks are looked for every five seconds. */
const soon = { timeoutMs: 30_000 };

describe('enrolling takes a seat of a joint purchase', () => {
  let journey: JourneyPlatform;
  let points: string;
  let office: ApiClient;
  let course: CourseId;
  let people: PersonId[];

  beforeAll(async () => {
    points = await mkdtemp(join(tmpdir(), 'manabi-points-'));
    journey = await journeyPlatform({ services: true, env: { CRASH_POINTS: points } });
    const administrator = await journey.signedIn('992011', 'municipality-admin', 'admin@992011.example');
    await joinNetwork(administrator, '992011');
    office = await journey.signedIn('992011', 'municipality-officer', 'officer@992011.example');
    const lessons = [{ key: 'one', minutes: 20 }];
    ({ course } = await office.call(publishCourse, { key: 'dx', title: 'DX', lessons, passScore: null }));
    await importFile(office, '/imports/people', roster, { audience: 'staff' });
    people = [];
    for await (const { items } of office.pages(listPeople, {})) people.push(...items.map(({ person }) => person));
  });
  afterAll(async () => {
    await journey.stop();
    await rm(points, { recursive: true });
  });

  const bought = (key: string, seats: number) => boughtSeats(office, key, seats);
  const terms = (key: string, purchase: PurchaseId | null) => ({
    key,
    name: '架空の研修',
    audience: 'staff' as const,
    fiscalYear: thisYear,
    startsOn: day(-10),
    endsOn: day(10),
    courses: [course],
    plan: { purchase },
  });
  const opened = async (key: string, purchase: PurchaseId | null) =>
    (await office.call(openProgramme, terms(key, purchase))).programme;
  const enrol = (programme: ProgrammeId, who: readonly (PersonId | undefined)[]) =>
    office.call(enrolPeople, { programme, people: who.flatMap((one) => one ?? []) });
  const enrolledIn = async (programme: ProgrammeId) => {
    const found = new Map<PersonId, EnrolmentId>();
    for await (const { items } of office.pages(listEnrolments, { programme }))
      for (const { person, enrolment } of items) found.set(person, enrolment);
    return found;
  };
  const lineOf = async (programme: ProgrammeId) => (await office.call(listSeatWants, { programme })).items;
  const balance = async (purchase: PurchaseId) => {
    const { balances } = await office.call(getSeatBalances, { purchase, on: day(0) });
    return balances[0];
  };
  const endOf = (enrolment: EnrolmentId | undefined) => {
    if (!enrolment) throw new Error('nobody is enrolled');
    return office.call(endEnrolment, { enrolment, on: day(0), reason: 'personal' });
  };

  let crashed: { purchase: PurchaseId; programme: ProgrammeId };

  it('should lose the answer and nothing else when the service dies between the seat and the enrolment', async () => {
    const purchase = await bought('crash', 2);
    const programme = await opened('crash', purchase);
    crashed = { purchase, programme };
    await writeFile(join(points, 'seat-taken-before-enrolled'), '');
    // Asked again until it is answered, as the client does.
    expect(await enrol(programme, [people[0]])).toEqual({ enrolled: 0, already: 0, refused: [], reserved: 1 });
    expect(await readdir(points)).toEqual([]);
    expect(await lineOf(programme)).toMatchObject([{ person: people[0], place: null }]);
    expect(await balance(purchase)).toMatchObject({ assigned: 1 });
    expect((await enrolledIn(programme)).size).toBe(0);
  });

  it('should use a purchase of which the municipality has seats, and no other one later', async () => {
    const early = await surveyedPurchase(office, 'early', 1);
    await expect(opened('early', early)).rejects.toMatchObject({ code: 'seats-not-allocated' });
    const unknown = '00000000-0000-4000-8000-000000000000' as PurchaseId;
    await expect(opened('early', unknown)).rejects.toMatchObject({ code: 'purchase-not-found' });
    const other = opened('crash', await bought('other', 1));
    await expect(other).rejects.toMatchObject({ code: 'purchase-fixed' });
    const { copy } = await office.call(copyProgramme, { programme: crashed.programme, key: 'next', dryRun: true });
    expect(copy.plan.purchase).toBeNull();
  });

  it('should seat five of twenty who come at once, and let fifteen wait in order', async () => {
    const purchase = await bought('race', 5);
    const programme = await opened('race', purchase);
    // Whoever is not answered on a busy machine asks again.
    const asked = people.slice(0, 20).map((person) => waitFor(() => enrol(programme, [person]), soon));
    await Promise.all(asked);
    const places = async () => (await lineOf(programme)).map(({ place }) => place);
    await waitFor(async () => (await places()).join() === numbers(15).join(), { what: 'fifteen in order', ...soon });
    expect((await enrolledIn(programme)).size).toBe(5);
    expect(await balance(purchase)).toMatchObject({ assigned: 5, free: 0 });
    const line = await lineOf(programme);
    const [first, second] = line;
    expect(await enrol(programme, [second?.person])).toMatchObject({
      enrolled: 0,
      refused: [{ code: 'seats-exhausted', place: 2 }],
    });

    // Elsewhere one waits behind them; and nobody is moved to where there is no seat.
    const other = await opened('race-other', purchase);
    expect(await enrol(other, [people[20]])).toMatchObject({ refused: [{ place: 16 }] });
    const without = await opened('race-none', null);
    await enrol(without, [people[21]]);
    const enrolment = (await enrolledIn(without)).get(people[21] as PersonId) as EnrolmentId;
    const move = office.call(moveEnrolment, { enrolment, programme, on: day(0) });
    await expect(move).rejects.toMatchObject({ code: 'seats-exhausted' });
    expect((await lineOf(programme)).map(({ person }) => person)).not.toContain(people[21]);

    const [seated] = [...(await enrolledIn(programme)).values()];
    await endOf(seated);
    await waitFor(async () => (await enrolledIn(programme)).has(first?.person as PersonId), {
      what: 'the first in line',
      ...soon,
    });
    expect(await places()).toEqual(numbers(14));
    expect(await balance(purchase)).toMatchObject({ assigned: 5, free: 0 });

    const withdraw = { programme, person: second?.person as PersonId };
    // While the line is served, it is refused.
    const withdrawn = () => office.call(withdrawSeatWant, withdraw);
    expect(await waitFor(withdrawn, soon)).toEqual({ outcome: 'withdrawn' });
    expect(await withdrawn()).toEqual({ outcome: 'unchanged' });

    // Closed, it uses no seats and lets nobody wait; who waits elsewhere is next.
    await office.call(closeProgramme, { programme });
    await waitFor(async () => (await enrolledIn(other)).size === 1, { what: 'who waits elsewhere', ...soon });
    await waitFor(async () => (await balance(purchase))?.assigned === 1, { what: 'the seats', ...soon });
    expect(await lineOf(programme)).toEqual([]);
    await office.call(reopenProgramme, { programme, reason: '訂正のため' });
    // The four seats that are free go to four of the five who go on.
    await waitFor(async () => (await balance(purchase))?.assigned === 5, { what: 'the seats again', ...soon });
    await waitFor(async () => (await lineOf(programme)).length === 1, { what: 'who waits now', ...soon });
  });

  it('should be one seat for somebody in two programmes, which goes back with the last one', async () => {
    const purchase = await bought('two', 1);
    const [one, two] = [await opened('two-a', purchase), await opened('two-b', purchase)];
    expect(await enrol(one, [people[0]])).toMatchObject({ enrolled: 1 });
    expect(await enrol(two, [people[0]])).toMatchObject({ enrolled: 1 });
    expect(await enrol(two, [people[1]])).toMatchObject({ refused: [{ place: 1 }] });
    await endOf((await enrolledIn(one)).get(people[0] as PersonId));
    // Moved to the one programme from the other: the seat goes along.
    const enrolment = (await enrolledIn(two)).get(people[0] as PersonId) as EnrolmentId;
    const three = await opened('two-c', purchase);
    await office.call(moveEnrolment, { enrolment, programme: three, on: day(0) });
    expect([...(await enrolledIn(three)).keys()]).toEqual([people[0]]);
    await endOf((await enrolledIn(three)).get(people[0] as PersonId));
    await waitFor(async () => (await enrolledIn(two)).size === 2, { what: 'the next one', ...soon });
    expect(await balance(purchase)).toMatchObject({ assigned: 1, free: 0 });
  });

  it('should have finished what the crash left', async () => {
    const { purchase, programme } = crashed;
    await waitFor(async () => (await enrolledIn(programme)).size === 1, { what: 'the enrolment', timeoutMs: 90_000 });
    expect(await lineOf(programme)).toEqual([]);
    expect(await balance(purchase)).toMatchObject({ assigned: 1, free: 1 });
  });
});
