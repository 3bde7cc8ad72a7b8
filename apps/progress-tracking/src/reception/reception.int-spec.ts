import { dayInJapan, EnrolmentId, SessionId } from '#contracts';
import {
  attendSession,
  cancelSession,
  completeByOffice,
  enrolPeople,
  getMyCourse,
  getSessionCode,
  listMySessions,
  listSessionPeople,
  listSessions,
  registerForSession,
  saveSession,
  takeBackAttendance,
  tickAttendance,
  withdrawRegistration,
} from '#contracts/progress';
import { naturalId } from '#persistence';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  learner,
  neighbour,
  officer,
  progressTracking,
  refusal,
  security,
  somebody,
  type Harness,
} from '../progress-tracking.factory.js';

const HOUR_MS = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();
const instructor = { tenant: '992011', roles: ['instructor'] } as const;

describe('sessions', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await progressTracking();
  });
  afterAll(() => harness.close());

  /** A programme with a session and some who are enrolled. */
  async function planned(key: string, { from = 24, until = 27, capacity = 2 as number | null, people = 1 } = {}) {
    const { programme, person, enrolment } = await harness.enrolledNow(key);
    const others = Array.from({ length: people - 1 }, somebody);
    if (others.length > 0) await harness.call(officer, enrolPeople, { programme, people: others });
    const idOf = (one: string) => EnrolmentId.parse(naturalId('enrolment', programme, one));
    const asked = {
      programme,
      key: 'first',
      course: security.course,
      lesson: 'outside',
      place: '本庁舎 3階 研修室',
      from: inHours(from),
      until: inHours(until),
      capacity,
    };
    const save = (changes = {}) => harness.call(officer, saveSession, { ...asked, ...changes });
    const { session } = await save();
    const learners = [{ person, enrolment }, ...others.map((one) => ({ person: one, enrolment: idOf(one) }))];
    return { programme, session, save, learners };
  }
  const register = (session: SessionId, { person, enrolment }: { person: string; enrolment: EnrolmentId }) =>
    harness.call(learner(person), registerForSession, { session, enrolment });
  const codeOf = async (session: SessionId) => (await harness.call(instructor, getSessionCode, { session })).code;
  const missing = async (person: string, enrolment: EnrolmentId) =>
    (await harness.call(learner(person), getMyCourse, { enrolment, course: security.course })).missing.lessons;

  it('should give so many places, each once, however many want one at the same time', async () => {
    const { session, learners, save, programme } = await planned('places', { capacity: 3, people: 8 });
    const answers = await Promise.all(learners.map((one) => refusal(register(session, one))));
    const full = answers.filter((answer) => (answer as { code?: string }).code === 'session-full');
    expect(full).toHaveLength(5);
    const { sessions } = await harness.call(officer, listSessions, { programme });
    expect(sessions).toMatchObject([{ session, registered: 3, attended: 0, place: '本庁舎 3階 研修室' }]);
    expect(await refusal(save({ capacity: 2 }))).toMatchObject({ code: 'capacity-below-registered' });
    const [holder] = (await harness.call(officer, listSessionPeople, { session })).people;
    if (!holder) throw new Error('nobody has a place');
    const back = { session, enrolment: holder.enrolment };
    expect(await harness.call(learner(holder.person), withdrawRegistration, back)).toEqual({ outcome: 'withdrawn' });
    expect(await harness.call(learner(holder.person), withdrawRegistration, back)).toEqual({ outcome: 'unchanged' });
    expect(await harness.call(officer, registerForSession, back)).toEqual({ outcome: 'registered' });
    expect(await harness.call(officer, registerForSession, back)).toEqual({ outcome: 'unchanged' });
  });

  it('should be shown to learners with what is left', async () => {
    const { session, learners } = await planned('shown', { people: 2 });
    const [me, other] = learners as [(typeof learners)[0], (typeof learners)[0]];
    await register(session, other);
    const { sessions } = await harness.call(learner(me.person), listMySessions, {});
    expect(sessions).toMatchObject([
      { session, registered: false, placesLeft: 1, attendedAt: null, enrolment: me.enrolment, lesson: 'outside' },
    ]);
  });

  it('should complete the lesson of whoever scans the code at reception, with a place or without', async () => {
    const { session, learners } = await planned('scanned', { from: 0.5, until: 3, people: 2 });
    const [me, other] = learners as [(typeof learners)[0], (typeof learners)[0]];
    await register(session, me);
    const before = await missing(me.person, me.enrolment);
    const attend = async (person: string, code: string) =>
      harness.call(learner(person), attendSession, { session, code });
    expect(await refusal(attend(me.person, 'x'.repeat(22)))).toMatchObject({ code: 'wrong-session-code' });
    const first = await attend(me.person, await codeOf(session));
    expect(await attend(me.person, await codeOf(session))).toEqual(first);
    await attend(other.person, await codeOf(session));
    expect(await missing(me.person, me.enrolment)).toBe(before - 1);
    await harness.settled();
    const logged = await harness.inside(() => harness.events.find({ enrolment: me.enrolment }).lean());
    expect(logged).toMatchObject([{ kind: 'completed', lesson: 'outside', source: 'session', seconds: 9000 }]);
    const { people } = await harness.call(instructor, listSessionPeople, { session });
    expect(people.map(({ registered, attendedBy }) => ({ registered, attendedBy }))).toEqual(
      expect.arrayContaining([
        { registered: true, attendedBy: 'code' },
        { registered: false, attendedBy: 'code' },
      ]),
    );
    expect(await refusal(attend(somebody(), await codeOf(session)))).toMatchObject({ code: 'unknown-session' });
  });

  it('should be ticked by name at the desk, and not before reception opens', async () => {
    const { session, learners, save } = await planned('ticked', { from: 10, until: 12 });
    const [me] = learners as [(typeof learners)[0]];
    const tick = () => harness.call(instructor, tickAttendance, { session, enrolment: me.enrolment });
    expect(await refusal(tick())).toMatchObject({ code: 'session-not-open' });
    expect(await refusal(codeOf(session))).toMatchObject({ code: 'session-not-open' });
    const until = inHours(-20);
    await save({ from: inHours(-23), until });
    expect(await tick()).toEqual({ attendedAt: until });
    const { people } = await harness.call(officer, listSessionPeople, { session });
    expect(people).toMatchObject([{ registered: false, attendedBy: 'desk', attendedAt: until }]);
    expect(await refusal(register(session, me))).toMatchObject({ code: 'session-begun' });
    const back = { session, enrolment: me.enrolment };
    expect(await refusal(harness.call(officer, withdrawRegistration, back))).toMatchObject({
      code: 'session-attended',
    });
  });

  it('should be taken back at the desk with its reason, counted anew when it is ticked again, and never by a late repeat', async () => {
    const { session, learners } = await planned('taken-back', { from: 0.5, until: 3 });
    const [me] = learners as [(typeof learners)[0]];
    const asked = { session, enrolment: me.enrolment };
    const tick = (takenBack?: number) =>
      harness.call(instructor, tickAttendance, { ...asked, ...(takenBack !== undefined && { takenBack }) });
    const takeBack = (reason: string, takenBack = 0) =>
      harness.call(instructor, takeBackAttendance, { ...asked, reason, takenBack });
    const lessons = () => missing(me.person, me.enrolment);
    const listed = async () => (await harness.call(officer, listSessionPeople, { session })).people[0];
    const before = await lessons();
    expect(await refusal(takeBack('いない'))).toMatchObject({ code: 'not-attended' });
    await tick();
    await harness.settled();
    expect(await lessons()).toBe(before - 1);
    const answers = await Promise.all([takeBack('同姓の別の人'), takeBack('同姓の別の人')]);
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['taken-back', 'unchanged']);
    expect(await takeBack('別の理由')).toEqual({ outcome: 'unchanged' });
    await harness.settled();
    expect(await lessons()).toBe(before);
    expect(await listed()).toMatchObject({ attendedAt: null, takenBack: { times: 1, reason: '同姓の別の人' } });
    const { sessions } = await harness.call(learner(me.person), listMySessions, {});
    expect(sessions).toMatchObject([{ session, attendedAt: null }]);
    expect(await refusal(tick())).toMatchObject({ code: 'attendance-taken-back' });
    const scan = harness.call(learner(me.person), attendSession, { session, code: await codeOf(session) });
    expect(await refusal(scan)).toMatchObject({ code: 'attendance-taken-back' });
    await tick(1);
    await tick();
    await harness.settled();
    expect(await lessons()).toBe(before - 1);
    expect(await takeBack('はじめの取消しの再送')).toEqual({ outcome: 'unchanged' });
    expect(await listed()).toMatchObject({ attendedBy: 'desk', takenBack: { times: 1 } });
    expect(await takeBack('やはり違う人', 1)).toEqual({ outcome: 'taken-back' });
    await harness.settled();
    expect(await lessons()).toBe(before);
    const logged = await harness.inside(() => harness.events.find({ enrolment: me.enrolment }).lean());
    const backs = logged.filter(({ kind }) => kind === 'taken-back').map(({ reason }) => reason);
    expect(new Set(backs)).toEqual(new Set(['やはり違う人', '同姓の別の人']));
    expect(logged).toHaveLength(4);
    expect(await harness.call(officer, registerForSession, asked)).toEqual({ outcome: 'registered' });
    expect(await harness.call(officer, withdrawRegistration, asked)).toEqual({ outcome: 'withdrawn' });
  });

  it('should leave a lesson complete that was completed otherwise, too', async () => {
    const { session, learners } = await planned('also-entered', { from: 0.5, until: 3 });
    const [{ person, enrolment }] = learners as [(typeof learners)[0]];
    const asked = { session, enrolment };
    await harness.call(officer, tickAttendance, asked);
    const on = dayInJapan(new Date());
    const entered = { enrolment, course: security.course, lesson: 'outside', on, reason: '後日の補講' };
    await harness.call(officer, completeByOffice, entered);
    await harness.settled();
    const done = await missing(person, enrolment);
    await harness.call(officer, takeBackAttendance, { ...asked, reason: '欠席だった' });
    await harness.settled();
    expect(await missing(person, enrolment)).toBe(done);
  });

  it('should take nobody any more once it is cancelled', async () => {
    const { session, learners, save } = await planned('cancelled', { from: 0.5, until: 2 });
    const [me] = learners as [(typeof learners)[0]];
    const cancel = (reason: string) => harness.call(officer, cancelSession, { session, reason });
    await cancel('台風のため');
    expect((await cancel('別の理由')).cancelled?.reason).toBe('台風のため');
    for (const refused of [
      () => register(session, me),
      () => codeOf(session),
      () => save(),
      () => harness.call(officer, tickAttendance, { session, enrolment: me.enrolment }),
    ])
      expect(await refusal(refused())).toMatchObject({ code: 'session-cancelled' });
  });

  it('should be nobody’s in another municipality, and nobody else’s place', async () => {
    const { session, learners } = await planned('foreign', { from: 0.5, until: 2 });
    const [me] = learners as [(typeof learners)[0]];
    const unknown = SessionId.parse(randomUUID());
    for (const [as, id] of [
      [neighbour, session],
      [officer, unknown],
    ] as const)
      expect(await refusal(harness.call(as, listSessionPeople, { session: id }))).toMatchObject({
        code: 'unknown-session',
      });
    const asked = { session, enrolment: me.enrolment };
    expect(await refusal(harness.call(learner(somebody()), registerForSession, asked))).toMatchObject({
      code: 'unknown-enrolment',
    });
  });

  it('should be completed by the office, too, where that is needed: it counts like any, marked as the office’s with its reason, and once', async () => {
    const { enrolment } = await harness.enrolledNow('entered');
    const today = dayInJapan(new Date());
    const asked = { enrolment, course: security.course, lesson: 'watch', on: today, reason: '紙の受講票で確認' };
    const enter = (changes = {}) => harness.call(officer, completeByOffice, { ...asked, ...changes });
    expect(await enter()).toEqual({ outcome: 'created' });
    expect(await enter()).toEqual({ outcome: 'unchanged' });
    await harness.settled();
    const logged = await harness.inside(() => harness.events.find({ enrolment }).lean());
    expect(logged).toMatchObject([{ kind: 'completed', source: 'office', reason: '紙の受講票で確認', seconds: 0 }]);
    expect(await refusal(enter({ lesson: 'other' }))).toMatchObject({ code: 'unknown-lesson' });
    expect(await refusal(enter({ on: '2199-01-01' }))).toMatchObject({ code: 'date-in-future' });
    expect(await refusal(enter({ on: '2001-01-01' }))).toMatchObject({ code: 'outside-period' });
  });
});
