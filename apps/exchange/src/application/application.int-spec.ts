import type { AttendeeId, MeetingId, RequestOf } from '#contracts';
import {
  answerMeetingQuestionnaire,
  applyToMeeting,
  callMeeting,
  changeMeeting,
  countMeetingChallenges,
  getMeeting,
  listAttendees,
  listMeetings,
  markAttendance,
  withdrawAttendee,
} from '#contracts/exchange';
import { naturalId } from '#persistence';
import { waitFor, type Stored } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  auditor,
  neighbour,
  officer,
  other as third,
  secretariat,
  startExchange,
  type TestExchange,
} from '../exchange.factory.js';
import { meetingText } from '../meeting.factory.js';

let exchange: TestExchange;
beforeAll(async () => {
  exchange = await startExchange();
});
afterAll(() => exchange.stop());

let called = 0;
const call = (changes: Parameters<typeof meetingText>[0] = {}) =>
  exchange.call(secretariat, callMeeting, { key: `meeting-${(called += 1)}`, ...meetingText(changes) });
const apply = (meeting: MeetingId, key: string, as = officer, name = `青葉 ${key}`) =>
  exchange.call(as, applyToMeeting, { meeting, key, name, department: '総務部' });
const attendeesOf = async (meeting: MeetingId, as = secretariat) =>
  (await exchange.call(as, listAttendees, { meeting })).items;
const waitingOf = async (meeting: MeetingId, as = secretariat) =>
  (await attendeesOf(meeting, as)).map(({ waiting }) => waiting);

describe('a meeting', () => {
  it('should be called once for its key, also when it comes twice at once', async () => {
    const written = { key: 'kick-off', ...meetingText() };
    const [one, two] = await Promise.all([
      exchange.call(secretariat, callMeeting, written),
      exchange.call(secretariat, callMeeting, written),
    ]);
    expect(one).toEqual(two);
    const other = exchange.call(secretariat, callMeeting, { ...written, title: '別の会' });
    await expect(other).rejects.toMatchObject({ code: 'meeting-key-taken' });
  });

  it.each([
    ['ends-before-start', { endsAt: '2026-01-01T00:00:00Z' }],
    ['theme-not-offered', { themes: ['人材要件'] }],
    ['table-twice', { tables: [1, 2].map(() => ({ table: '1', theme: '人材要件', seats: 4 })) }],
  ])('should be refused by name: %s', async (code, changes) => {
    await expect(call(changes)).rejects.toMatchObject({ code });
  });

  it('should be known to whom it is for, and to nobody else', async () => {
    const { meeting } = await call({ title: '近隣だけの会', invited: ['992020' as never] });
    const titles = async (as: typeof officer) =>
      (await exchange.call(as, listMeetings, {})).items.map(({ title }) => title);
    expect(await titles(neighbour)).toContain('近隣だけの会');
    expect(await titles(officer)).not.toContain('近隣だけの会');
    const unknown = { code: 'meeting-not-found' };
    await expect(exchange.call(officer, getMeeting, { meeting })).rejects.toMatchObject(unknown);
    await expect(exchange.call(officer, countMeetingChallenges, { meeting })).rejects.toMatchObject(unknown);
    await expect(apply(meeting, 'one')).rejects.toMatchObject(unknown);
    expect(await exchange.call(auditor, getMeeting, { meeting: (await call()).meeting })).toMatchObject({
      title: '情報交換会',
    });
  });

  it('should be listed as to come until it ends, then as over', async () => {
    const soon = new Date(Date.now() - 3_600_000).toISOString();
    const ended = { title: '先月の会', startsAt: '2026-10-01T00:00:00Z', endsAt: soon };
    const { meeting } = await call(ended);
    const listed = async (when: 'to-come' | 'over') =>
      (await exchange.call(officer, listMeetings, { when })).items.map((one) => one.meeting);
    expect(await listed('over')).toContain(meeting);
    expect(await listed('to-come')).not.toContain(meeting);
    await expect(apply(meeting, 'late')).rejects.toMatchObject({ code: 'meeting-over' });
  });

  it('should come page by page without gap or repeat', async () => {
    const all = (await exchange.call(officer, listMeetings, {})).items.map((one) => one.meeting);
    const paged: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await exchange.call(officer, listMeetings, { limit: 1, ...(cursor && { cursor }) });
      paged.push(...page.items.map((one) => one.meeting));
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(all);
  });

  it('should be listed as many as fit into an answer, however long their texts', async () => {
    const { meeting } = await call({ title: '会'.repeat(100), place: '所'.repeat(200), kind: 'workshop' });
    await exchange.inDatabase(async (collection) => {
      const found = (await collection('meetings').findOne({ _id: meeting })) as Stored;
      const copies = Array.from({ length: 199 }, (_, nth) => ({ ...found, _id: naturalId('copy', String(nth)) }));
      await collection('meetings').insertMany(copies);
    });
    const { items, nextCursor } = await exchange.call(officer, listMeetings, { limit: 200, kind: 'workshop' });
    expect(Buffer.byteLength(JSON.stringify(items))).toBeLessThan(201_000);
    expect([items.length < 200, nextCursor === null]).toEqual([true, false]);
  });

  it('should be changed over what was read, and take no place from anybody', async () => {
    const { meeting, version, people: _, calledOff: __, ...text } = await call();
    await Promise.all(['a', 'b', 'c'].map((key) => apply(meeting, key)));
    const change = (changes: Partial<RequestOf<typeof changeMeeting>>) =>
      exchange.call(secretariat, changeMeeting, { ...text, meeting, version, ...changes });
    await expect(change({ capacity: 2 })).rejects.toMatchObject({ code: 'capacity-below-places' });
    expect(await change({ capacity: 3 })).toMatchObject({ capacity: 3, version: version + 1 });
    await expect(change({ capacity: 4 })).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });
});

describe('applications', () => {
  it('should take each place once, however many come at once, and let the others wait in order', async () => {
    const { meeting } = await call({ capacity: 5 });
    const keys = Array.from({ length: 12 }, (_, nth) => `person-${nth}`);
    const told = await Promise.all(keys.map((key, nth) => apply(meeting, key, nth % 2 ? officer : neighbour)));
    expect(await waitingOf(meeting)).toEqual([null, null, null, null, null, 1, 2, 3, 4, 5, 6, 7]);
    // What somebody was told never becomes worse: who came later comes after them.
    const attendees = await attendeesOf(meeting);
    const now = new Map(attendees.map(({ attendee, waiting }) => [attendee, waiting]));
    for (const { attendee, waiting } of told) expect(now.get(attendee)).toBe(waiting);
    const withPlace = attendees.filter(({ waiting }) => waiting === null);
    // Who of the two came first is left to chance.
    const municipalities = new Set(withPlace.map(({ municipality }) => municipality)).size;
    expect(await exchange.call(officer, getMeeting, { meeting })).toMatchObject({
      people: { withPlace: 5, waiting: 7, municipalities },
    });
  });

  it('should count once however often they come, and belong to their municipality', async () => {
    const { meeting } = await call();
    const [one, two] = await Promise.all([apply(meeting, 'one'), apply(meeting, 'one')]);
    expect(one).toEqual(two);
    expect(await apply(meeting, 'one', neighbour)).toMatchObject({ municipality: '992020' });
    await expect(apply(meeting, 'one', officer, '別の人')).rejects.toMatchObject({ code: 'attendee-key-taken' });
    expect(await attendeesOf(meeting)).toHaveLength(2);
    expect(await attendeesOf(meeting, officer)).toEqual([one]);
  });

  it('should be listed from the beginning for what is no cursor', async () => {
    const { meeting } = await call();
    const one = await apply(meeting, 'one');
    expect(await exchange.call(secretariat, listAttendees, { meeting, cursor: 'nowhere' })).toEqual({
      items: [one],
      nextCursor: null,
    });
  });

  it('should give a place that becomes free to whoever waits first', async () => {
    const { meeting } = await call({ capacity: 1 });
    const [{ attendee }] = [await apply(meeting, 'first')];
    const { attendee: next } = await apply(meeting, 'second', neighbour);
    const withdraw = (as = officer) => exchange.call(as, withdrawAttendee, { meeting, attendee });
    await expect(withdraw(neighbour)).rejects.toMatchObject({ code: 'attendee-not-found' });
    expect(await withdraw()).toEqual({ withdrawn: true });
    expect(await withdraw()).toEqual({ withdrawn: false });
    expect(await attendeesOf(meeting)).toMatchObject([{ attendee: next, waiting: null }]);
    // The same application coming late a second time brings nobody back.
    await expect(apply(meeting, 'first')).rejects.toMatchObject({ code: 'attendee-key-taken' });
  });
});

describe('the questionnaire before a meeting', () => {
  const calm = { choices: ['人材要件'], stage: 'starting', challenge: 'budget', otherChallenge: null, offers: null };
  const answer = (meeting: MeetingId, attendee: AttendeeId, changes: object = {}, as = officer) =>
    exchange.call(as, answerMeetingQuestionnaire, { meeting, attendee, ...calm, ...changes } as never);

  it('should keep the last answer, of the own people alone', async () => {
    const { meeting } = await call();
    const { attendee } = await apply(meeting, 'one');
    await answer(meeting, attendee, { challenge: 'other', otherChallenge: '講師がいない' });
    const unknown = { code: 'attendee-not-found' };
    await expect(answer(meeting, attendee, {}, neighbour)).rejects.toMatchObject(unknown);
    expect(await answer(meeting, attendee, { offers: 'RPAの研修' })).toMatchObject({
      answer: { ...calm, offers: 'RPAの研修' },
    });
  });

  it('should leave neither names nor answers in the audit trail', async () => {
    const { meeting } = await call();
    const { attendee } = await apply(meeting, 'audited', officer, '秘密 太郎');
    await answer(meeting, attendee, { choices: ['学ぶ組織'], challenge: 'other', otherChallenge: '秘密の課題' });
    const trail = await waitFor(async () => {
      const details = await exchange.inDatabase(async (collection) =>
        JSON.stringify(await collection('audit_details').find().toArray()),
      );
      return details.split(attendee).length > 2 ? details : undefined;
    });
    for (const word of ['秘密', '総務部', 'choices']) expect(trail).not.toContain(word);
  });

  it.each([
    ['theme-not-offered', { choices: ['別のテーマ'] }],
    ['choice-twice', { choices: ['人材要件', '人材要件'] }],
    ['kind-unsaid', { challenge: 'other' }],
  ])('should refuse by name: %s', async (code, changes) => {
    const { meeting } = await call();
    const { attendee } = await apply(meeting, 'one');
    await expect(answer(meeting, attendee, changes)).rejects.toMatchObject({ code });
  });

  it('should count what is common, and tell members only of what three municipalities have', async () => {
    const { meeting } = await call({ capacity: 5 });
    const answered = async (key: string, as: typeof officer, challenge: string) =>
      answer(meeting, (await apply(meeting, key, as)).attendee, { challenge }, as);
    await answered('a', officer, 'budget');
    await answered('b', officer, 'managers');
    await answered('c', neighbour, 'budget');
    await answered('d', neighbour, 'managers');
    const count = (as: typeof officer) => exchange.call(as, countMeetingChallenges, { meeting });
    expect(await count(auditor)).toEqual({ answered: 4, takingPart: 4, challenges: [] });
    await answered('e', third, 'budget');
    await answered('waits', third, 'managers');
    const budget = { challenge: 'budget', people: 3, municipalities: 3 };
    const managers = { challenge: 'managers', people: 2, municipalities: 2 };
    const all = { answered: 5, takingPart: 5 };
    expect(await count(auditor)).toEqual({ ...all, challenges: [budget] });
    expect(await count(secretariat)).toEqual({ ...all, challenges: [budget, managers] });
  });
});

describe('the reception', () => {
  it('should note who came and who stays away; the last word counts', async () => {
    const { meeting } = await call();
    const { attendee } = await apply(meeting, 'one');
    const mark = (attendance: 'there' | 'absent') =>
      exchange.call(secretariat, markAttendance, { meeting, attendee, attendance });
    await mark('absent');
    expect(await mark('there')).toMatchObject({ attendance: 'there' });
    expect(await mark('there')).toMatchObject({ attendance: 'there' });
    const other = await call();
    const elsewhere = exchange.call(secretariat, markAttendance, {
      meeting: other.meeting,
      attendee,
      attendance: 'there',
    });
    await expect(elsewhere).rejects.toMatchObject({ code: 'attendee-not-found' });
  });
});
