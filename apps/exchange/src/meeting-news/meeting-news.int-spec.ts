import { AccountId, type Caller, type MeetingId } from '#contracts';
import {
  answerMeetingSurvey,
  applyToMeeting,
  callMeeting,
  callOffMeeting,
  changeMeeting,
  getMeeting,
  listMeetings,
  markAttendance,
  withdrawAttendee,
  writeMeetingProgramme,
} from '#contracts/exchange';
import { erasePeople } from '#contracts/privacy';
import { onlyDate, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { neighbour, officer, secretariat, startExchange, type TestExchange } from '../exchange.factory.js';
import { meetingText } from '../meeting.factory.js';

const morning = (day: string) => jest.setSystemTime(new Date(`${day}T10:00:00+09:00`));
const evening = (day: string) => jest.setSystemTime(new Date(`${day}T18:00:00+09:00`));

describe('what who applied for a meeting is told', () => {
  let exchange: TestExchange;
  beforeAll(async () => {
    // A Monday evening: nobody is reminded.
    jest.useFakeTimers({ now: new Date('2026-11-30T18:00:00+09:00'), doNotFake: [...onlyDate] });
    exchange = await startExchange();
  });
  afterAll(async () => {
    await exchange.stop();
    jest.useRealTimers();
  });

  const on = (day: string) => ({ startsAt: `${day}T04:00:00.000Z`, endsAt: `${day}T07:00:00.000Z` });
  const call = async (day: string, capacity = 20) => {
    const written = meetingText({ ...on(day), capacity });
    return { ...(await exchange.call(secretariat, callMeeting, { key: randomUUID(), ...written })), written };
  };
  const someAccount = () => AccountId.parse(randomUUID());
  /** An account of an office that applied for somebody, and for whom. */
  async function applied(meeting: MeetingId, as: Partial<Caller> = officer, account = someAccount()) {
    const who = { meeting, key: randomUUID(), name: '青葉 一郎', department: '総務部' };
    const { attendee } = await exchange.call({ ...as, account }, applyToMeeting, who);
    return { account, attendee };
  }
  const mailsTo = async (account: string, count: number) =>
    (await exchange.mailsTo(account, count)).map(({ text }) => text);
  /** An account whose mail comes after all that was due before it. */
  async function reminded(day: string) {
    const { account } = await applied((await call(day)).meeting);
    return account;
  }

  it('should be a reminder seven days and one day before, in working time, once for each account', async () => {
    const { meeting } = await call('2026-12-10');
    const { account } = await applied(meeting);
    await applied(meeting, officer, account);
    const { account: elsewhere } = await applied(meeting, neighbour);
    const gone = await applied(meeting);
    await exchange.call(officer, withdrawAttendee, { meeting, attendee: gone.attendee });
    // A program applies for somebody: nobody is written to.
    await exchange.call(officer, applyToMeeting, {
      meeting,
      key: 'by-program',
      name: '青葉 二郎',
      department: '総務部',
    });
    jest.setSystemTime(new Date('2026-12-03T08:59:00+09:00'));
    morning('2026-12-03');
    const [first] = await mailsTo(account, 1);
    expect(first).toContain('2026-12-10 13:00');
    expect(first).toContain(`/meetings/${meeting}?municipality=992011`);
    await mailsTo(elsewhere, 1);
    // Cut off before it was noted, it is done again, and nobody has two mails.
    await exchange.inDatabase((collection) => collection('meeting_reminders').deleteMany({}));
    const notedAgain = () => exchange.inDatabase((collection) => collection('meeting_reminders').countDocuments({}));
    await waitFor(notedAgain, { what: 'the reminder to be noted again' });
    const marker = await reminded('2026-12-14');
    morning('2026-12-09');
    await mailsTo(account, 2);
    // A Monday’s reminder is told on Friday.
    morning('2026-12-11');
    await mailsTo(marker, 1);
    const told = await mailsTo(account, 2);
    expect(told.map((text) => text.includes('に始まります。'))).toEqual([true, true]);
    expect(await mailsTo(elsewhere, 2)).toHaveLength(2);
    expect(await mailsTo(gone.account, 0)).toEqual([]);
  });

  it('should be no reminder whose day has passed, nor one of a day the meeting is no longer on', async () => {
    evening('2026-12-11');
    const late = await applied((await call('2026-12-21')).meeting);
    const moved = await call('2026-12-22');
    const putOff = await applied(moved.meeting);
    // Nobody was there on 14 December; the next day is that of the second meeting.
    morning('2026-12-15');
    await mailsTo(putOff.account, 1);
    const changes = { ...moved.written, ...on('2026-12-24'), meeting: moved.meeting, version: moved.version };
    await exchange.call(secretariat, changeMeeting, changes);
    morning('2026-12-17');
    expect((await mailsTo(putOff.account, 2)).at(-1)).toContain('2026-12-24 13:00');
    morning('2026-12-18');
    expect(await mailsTo(late.account, 1)).toHaveLength(1);
    morning('2026-12-23');
    expect((await mailsTo(putOff.account, 3)).at(-1)).toContain('2026-12-24 13:00');
    expect(await mailsTo(putOff.account, 3)).toHaveLength(3);
    expect(await mailsTo(late.account, 1)).toHaveLength(1);
  });

  it('should be that somebody moved up, once, to who applied for them', async () => {
    evening('2027-01-04');
    const { meeting, version, written } = await call('2027-03-01', 1);
    const first = await applied(meeting);
    const second = await applied(meeting, neighbour);
    const third = await applied(meeting, neighbour);
    evening('2027-01-05');
    await exchange.call(officer, withdrawAttendee, { meeting, attendee: first.attendee });
    const [mail] = await mailsTo(second.account, 1);
    expect(mail).toContain('順番を待っていた人が参加できるようになりました。');
    // Told again after a crash before the mark went, it is the same mail.
    await exchange.inDatabase((collection) =>
      collection('attendees').updateOne({ _id: second.attendee }, { $set: { waits: true } }),
    );
    await exchange.call(secretariat, changeMeeting, { ...written, meeting, version, capacity: 2 });
    await mailsTo(third.account, 1);
    expect(await mailsTo(second.account, 1)).toHaveLength(1);
    expect(await mailsTo(first.account, 0)).toEqual([]);
  });

  it('should be that it was called off, and nothing after that', async () => {
    evening('2027-01-06');
    const { meeting, version, written } = await call('2027-01-20', 1);
    const { account, attendee } = await applied(meeting);
    const waiting = await applied(meeting, neighbour);
    const gone = await applied(meeting);
    await exchange.call(officer, withdrawAttendee, { meeting, attendee: gone.attendee });
    const erased = await applied(meeting);
    const subjects = [{ person: null, enrolments: [], accounts: [erased.account], words: [] }];
    const registry = { service: 'member-registry', tenant: '992011' } as const;
    await exchange.call(registry, erasePeople, { subjects }, { owner: 'exchange' });
    const callOff = (reason: string) => exchange.call(secretariat, callOffMeeting, { meeting, reason });
    await expect(exchange.call(officer, callOffMeeting, { meeting, reason: '雪' } as never)).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await callOff('大雪のため')).toMatchObject({ calledOff: '大雪のため', version: version + 1 });
    expect(await callOff('別の理由')).toMatchObject({ calledOff: '大雪のため', version: version + 1 });
    const [mail] = await mailsTo(account, 1);
    expect(mail).toContain('中止になりました。');
    expect(mail).not.toContain('大雪');
    await mailsTo(waiting.account, 1);
    expect(await exchange.call(officer, getMeeting, { meeting })).toMatchObject({ calledOff: '大雪のため' });
    expect((await exchange.call(officer, listMeetings, {})).items.find((one) => one.meeting === meeting)).toMatchObject(
      {
        calledOff: '大雪のため',
      },
    );

    const refused = { code: 'meeting-called-off' };
    await expect(applied(meeting)).rejects.toMatchObject(refused);
    const marking = { meeting, attendee, attendance: 'there' } as const;
    await expect(exchange.call(secretariat, markAttendance, marking)).rejects.toMatchObject(refused);
    const said = { satisfaction: 3, time: 'enough', voice: null, consent: 'no' } as const;
    const surveyed = exchange.call(officer, answerMeetingSurvey, { meeting, attendee, ...said, helped: ['nothing'] });
    await expect(surveyed).rejects.toMatchObject(refused);
    const changed = { ...written, meeting, version: version + 1 };
    await expect(exchange.call(secretariat, changeMeeting, changed)).rejects.toMatchObject(refused);
    const programme = { meeting, items: [], version: version + 1 };
    await expect(exchange.call(secretariat, writeMeetingProgramme, programme)).rejects.toMatchObject(refused);
    // Names are taken out all the same.
    expect(await exchange.call(officer, withdrawAttendee, { meeting, attendee })).toEqual({ withdrawn: true });

    const marker = await reminded('2027-01-20');
    morning('2027-01-13');
    await mailsTo(marker, 1);
    for (const [one, count] of [
      [account, 1],
      [waiting.account, 1],
      [gone.account, 0],
      [erased.account, 0],
    ] as const)
      expect(await mailsTo(one, count)).toHaveLength(count);
  });

  it('should be called off before it ends, not after', async () => {
    evening('2027-01-14');
    const { meeting } = await call('2027-01-15');
    evening('2027-01-15');
    const callingOff = exchange.call(secretariat, callOffMeeting, { meeting, reason: '大雪のため' });
    await expect(callingOff).rejects.toMatchObject({ code: 'meeting-over' });
  });
});
