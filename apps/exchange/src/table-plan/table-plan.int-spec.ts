import type { AttendeeId, MeetingId, RequestOf } from '#contracts';
import {
  answerMeetingQuestionnaire,
  applyToMeeting,
  callMeeting,
  changeMeeting,
  changeTablePlan,
  composeTables,
  getMeeting,
  getTablePlan,
  markAttendance,
  reseatAttendees,
  withdrawAttendee,
  type TablePlan,
} from '#contracts/exchange';
import { waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { neighbour, officer, secretariat, startExchange, type TestExchange } from '../exchange.factory.js';
import { meetingText } from '../meeting.factory.js';

let exchange: TestExchange;
beforeAll(async () => {
  exchange = await startExchange();
});
afterAll(() => exchange.stop());

let called = 0;
const stages = ['starting', 'advanced', 'underway', 'underway'] as const;
const answer = (
  as: typeof officer,
  meeting: MeetingId,
  attendee: AttendeeId,
  stage: (typeof stages)[number],
  choices = ['人材要件', '学ぶ組織'],
) => {
  const rest = { challenge: 'budget', otherChallenge: null, offers: null } as const;
  return exchange.call(as, answerMeetingQuestionnaire, { meeting, attendee, choices, stage, ...rest });
};
/** Four people of each of two municipalities; everybody would like the first theme best. */
async function gathered() {
  const key = `plan-${(called += 1)}`;
  const tables = ['1', '2', '3', '4'].map((table, nth) => ({
    table,
    theme: nth % 2 ? '学ぶ組織' : '人材要件',
    seats: nth < 2 ? 4 : 3,
  }));
  const { meeting } = await exchange.call(secretariat, callMeeting, { key, ...meetingText({ tables }) });
  const people: AttendeeId[] = [];
  for (const as of [officer, neighbour])
    for (const [nth, stage] of stages.entries()) {
      const applying = { meeting, key: `p${nth}`, name: `青葉 ${nth}`, department: '総務部' };
      const { attendee } = await exchange.call(as, applyToMeeting, applying);
      await answer(as, meeting, attendee, stage);
      people.push(attendee);
    }
  return { meeting, people };
}

const compose = (meeting: MeetingId, round = 1) => exchange.call(secretariat, composeTables, { meeting, round });
/** On a machine that is busy otherwise the first plan may be one that was found in time. */
const best = (meeting: MeetingId) =>
  waitFor(async () => {
    const plan = await compose(meeting);
    return plan.isBest ? plan : undefined;
  });
const get = (meeting: MeetingId, round = 1) => exchange.call(secretariat, getTablePlan, { meeting, round });
const change = (plan: TablePlan, changes: Partial<RequestOf<typeof changeTablePlan>>) =>
  exchange.call(secretariat, changeTablePlan, {
    meeting: plan.meeting,
    round: plan.round,
    moves: [],
    reason: null,
    version: plan.version,
    ...changes,
  });
const mark = (meeting: MeetingId, attendee: AttendeeId, attendance: 'absent' | 'expected') =>
  exchange.call(secretariat, markAttendance, { meeting, attendee, attendance });
const at = ({ tables }: TablePlan) =>
  new Map(tables.flatMap(({ table, people }) => people.map(({ attendee }) => [attendee, table] as const)));

describe('the plan of theme tables', () => {
  it('should seat everybody within the rules and say why', async () => {
    const { meeting } = await gathered();
    await expect(get(meeting)).rejects.toMatchObject({ code: 'plan-not-found' });
    const plan = await best(meeting);
    expect(plan).toMatchObject({ broken: [], unseated: [], isBest: true, mostPoints: 24, metAgain: 0 });
    expect(plan.tables.flatMap(({ people }) => people)).toHaveLength(8);
    const [second] = plan.tables.flatMap(({ people }) => people).filter(({ choice }) => choice === 2);
    expect(second?.why.ja).toMatch(/^第2希望の「学ぶ組織」です。第1希望の「人材要件」は、/);
    expect(await get(meeting)).toEqual(plan);
  });

  it('should be the same when it is composed twice at once', async () => {
    const { meeting } = await gathered();
    const [one, two] = await Promise.all([compose(meeting), compose(meeting)]);
    expect(at(one)).toEqual(at(two));
  });

  it('should not take the place of what was changed by hand while it was composed', async () => {
    const { meeting } = await gathered();
    const plan = await compose(meeting);
    const [from, to] = plan.tables.filter(({ people }) => people.length > 0);
    const moves = [{ attendee: from?.people[0]?.attendee as AttendeeId, table: to?.table ?? '' }];
    const composing = compose(meeting).catch((error: unknown) => error);
    const kept = await change(plan, { moves, reason: '同じ事業の担当どうしのため' });
    expect(await composing).toMatchObject({ code: 'changed-meanwhile' });
    expect(await get(meeting)).toEqual(kept);
  });

  it('should keep the loop of the service free while it is composed', async () => {
    const { meeting } = await gathered();
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 1);
    await compose(meeting);
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(2);
  });

  it('should be called the best only as long as people and answers are those that it was made from', async () => {
    const { meeting, people } = await gathered();
    await best(meeting);
    const [one] = people as [AttendeeId];
    await answer(officer, meeting, one, 'starting', ['学ぶ組織', '人材要件']);
    expect((await get(meeting)).isBest).toBe(false);
    await answer(officer, meeting, one, 'starting');
    expect((await get(meeting)).isBest).toBe(true);
  });

  it('should show what a change by hand breaks, and keep it only with a reason', async () => {
    const { meeting } = await gathered();
    const plan = await compose(meeting);
    const [from, to] = plan.tables.filter(({ people }) => people.length > 0);
    const moves = [{ attendee: from?.people[0]?.attendee as AttendeeId, table: to?.table ?? '' }];
    const tried = await change(plan, { moves, dryRun: true });
    expect(tried.broken.map(({ rule }) => rule)).toContain('same-municipality');
    expect(tried.broken[0]?.words.en).not.toBe('');
    expect(await get(meeting)).toEqual(plan);
    await expect(change(plan, { moves })).rejects.toMatchObject({ code: 'rule-broken-without-reason' });
    const kept = await change(plan, { moves, reason: '同じ事業の担当どうしのため' });
    expect(kept).toMatchObject({
      isBest: false,
      version: 2,
      changes: [{ people: 1, reason: '同じ事業の担当どうしのため' }],
    });
    await expect(change(plan, { moves, reason: '二度目' })).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(await get(meeting)).toEqual(kept);
  });

  it('should refuse by name whom or where it does not know', async () => {
    const { meeting, people } = await gathered();
    const plan = await compose(meeting);
    const attendee = people[0] as AttendeeId;
    const nowhere = change(plan, { moves: [{ attendee, table: '9' }] });
    await expect(nowhere).rejects.toMatchObject({ code: 'table-not-found' });
    const other = await gathered();
    const nobody = change(plan, { moves: [{ attendee: other.people[0] as AttendeeId, table: '1' }] });
    await expect(nobody).rejects.toMatchObject({ code: 'attendee-not-found' });
  });

  it('should be mended with as few moves as possible when somebody stays away, and when they come after all', async () => {
    const { meeting, people } = await gathered();
    const plan = await compose(meeting);
    const absent = people[3] as AttendeeId;
    await mark(meeting, absent, 'absent');
    expect((await get(meeting)).isBest).toBe(false);
    const reseated = await exchange.call(secretariat, reseatAttendees, { meeting, round: 1 });
    expect(reseated).toMatchObject({ broken: [], unseated: [] });
    expect(at(reseated).size).toBe(7);
    // A table of four lost one of them: nobody else has to move.
    expect(reseated.moved).toEqual([]);

    await mark(meeting, absent, 'expected');
    expect((await get(meeting)).unseated.map(({ attendee }) => attendee)).toEqual([absent]);
    const whole = await exchange.call(secretariat, reseatAttendees, { meeting, round: 1 });
    expect(whole).toMatchObject({ broken: [], unseated: [], moved: [] });
    expect(at(whole).get(absent)).toBe(at(plan).get(absent));
  });

  it('should tell of those whose table was taken away that they have no seat', async () => {
    const { meeting } = await gathered();
    const plan = await compose(meeting);
    const gone = plan.tables.find(({ people }) => people.length > 0);
    const { people: _, calledOff: __, ...text } = await exchange.call(secretariat, getMeeting, { meeting });
    const tables = text.tables.filter(({ table }) => table !== gone?.table);
    await exchange.call(secretariat, changeMeeting, { ...text, tables });
    const left = await get(meeting);
    expect(left.unseated.map(({ attendee }) => attendee).toSorted()).toEqual(
      gone?.people.map(({ attendee }) => attendee).toSorted(),
    );
    expect(left.broken.map(({ rule }) => rule)).toContain('no-seat');
  });

  it('should leave out whoever withdraws', async () => {
    const { meeting, people } = await gathered();
    await compose(meeting);
    await exchange.call(officer, withdrawAttendee, { meeting, attendee: people[0] as AttendeeId });
    expect(at(await get(meeting)).has(people[0] as AttendeeId)).toBe(false);
  });

  it('should bring new people together in the next round, and come in order', async () => {
    const { meeting } = await gathered();
    await expect(compose(meeting, 2)).rejects.toMatchObject({ code: 'round-too-early' });
    const first = await compose(meeting);
    const second = await compose(meeting, 2);
    expect(second).toMatchObject({ round: 2, broken: [] });
    expect(at(second)).not.toEqual(at(first));
  });

  it('should be refused by name where there is nobody to seat', async () => {
    const { meeting } = await exchange.call(secretariat, callMeeting, { key: 'empty', ...meetingText() });
    await expect(compose(meeting)).rejects.toMatchObject({ code: 'too-few-to-seat' });
  });
});
