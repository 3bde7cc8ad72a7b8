import { AccountId, type AttendeeId, type Caller, type MeetingId, type RequestOf } from '#contracts';
import {
  answerMeetingAction,
  answerMeetingSurvey,
  applyToMeeting,
  callMeeting,
  composeTables,
  countMeetingResults,
  draftMeetingReport,
  getMeetingPaper,
  listMeetingActions,
  listMeetingFeedback,
  markAttendance,
  saveMeetingPaper,
  writeTableNote,
} from '#contracts/exchange';
import { erasePeople } from '#contracts/privacy';
import { onlyDate, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { neighbour, officer, other, secretariat, startExchange, type TestExchange } from '../exchange.factory.js';
import { meetingText } from '../meeting.factory.js';

const DAY_MS = 24 * 3_600_000;
const writer = AccountId.parse('00000000-0000-4000-8000-00000000000a');
const municipalities = [
  [{ ...officer, account: writer }, '992011'],
  [neighbour, '992020'],
  [other, '992038'],
] as const;

describe('after a meeting', () => {
  let exchange: TestExchange;
  let meeting: MeetingId;
  const people: AttendeeId[] = [];
  beforeAll(async () => {
    // A Thursday evening: nobody is asked anything.
    jest.useFakeTimers({ now: new Date('2026-11-26T18:00:00+09:00'), doNotFake: [...onlyDate] });
    exchange = await startExchange();
    exchange.office.add(writer);
    const startsAt = new Date(Date.now() - 3_600_000).toISOString();
    const text = meetingText({
      startsAt,
      endsAt: new Date(Date.now() + DAY_MS).toISOString(),
      tables: [{ table: '1A', theme: '人材要件', seats: 6 }],
    });
    ({ meeting } = await exchange.call(secretariat, callMeeting, { key: 'after', ...text }));
    for (const [as] of municipalities) people.push((await apply(as, 'one', '青葉 一')).attendee);
    for (const attendee of people)
      await exchange.call(secretariat, markAttendance, { meeting, attendee, attendance: 'there' });
    await exchange.call(secretariat, composeTables, { meeting, round: 1 });
  });
  afterAll(async () => {
    await exchange.stop();
    jest.useRealTimers();
  });

  const apply = (as: Partial<Caller>, key: string, name: string, to = meeting) =>
    exchange.call(as, applyToMeeting, { meeting: to, key, name, department: '総務部' });
  const said = { satisfaction: 4, helped: ['tables'], time: 'enough', voice: null, consent: 'no' } as const;
  type Said = Pick<RequestOf<typeof answerMeetingSurvey>, 'satisfaction' | 'helped' | 'time' | 'voice' | 'consent'>;
  const answer = (place: number, changes: Partial<Said> = {}) => {
    const attendee = people[place] as AttendeeId;
    const written: Said = { ...said, helped: [...said.helped], ...changes };
    return exchange.call(municipalities[place]![0], answerMeetingSurvey, { meeting, attendee, ...written });
  };
  const results = (as: Partial<Caller>) => exchange.call(as, countMeetingResults, { meeting });

  it('should let the secretariat write what was discussed, and those invited read what is published', async () => {
    const record = { meeting, paper: 'record' } as const;
    const read = (as: Partial<Caller>) => exchange.call(as, getMeetingPaper, record);
    expect(await read(secretariat)).toMatchObject({ text: '', publishedAt: null, version: 0 });
    const save = (text: string, publish: boolean, version: number) =>
      exchange.call(secretariat, saveMeetingPaper, { ...record, text, publish, version });
    await save('下書き', false, 0);
    await expect(read(officer)).rejects.toMatchObject({ code: 'paper-not-published' });
    await expect(save('もう一つ', false, 0)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await save('議事の要点', true, 1);
    expect(await save('直している', false, 2)).toMatchObject({ text: '直している', isUnpublished: true });
    expect(await read(officer)).toMatchObject({ text: '議事の要点', isUnpublished: false });
    const later = await exchange.call(secretariat, callMeeting, { key: 'to-come', ...meetingText() });
    const early = exchange.call(secretariat, saveMeetingPaper, {
      ...record,
      meeting: later.meeting,
      text: '早い',
      publish: true,
      version: 0,
    });
    await expect(early).rejects.toMatchObject({ code: 'meeting-not-begun' });
  });

  it('should tell members only what three municipalities said, and the secretariat all', async () => {
    await answer(0, { satisfaction: 2, voice: 'もっと話したかった', consent: 'with-name' });
    await answer(1, { voice: '同じ悩みだった', consent: 'without-name' });
    expect(await results(other)).toMatchObject({ answered: 2, satisfaction: [], helped: [], time: [] });
    expect((await results(secretariat)).satisfaction).toEqual([
      { points: 4, count: 1, municipalities: 1 },
      { points: 2, count: 1, municipalities: 1 },
    ]);
    await answer(2, { voice: '載せないで', consent: 'no' });
    // The last answer counts.
    await answer(0, { voice: 'もっと話したかった', consent: 'with-name' });
    const { satisfaction, time } = await results(officer);
    expect(satisfaction).toEqual([{ points: 4, count: 3, municipalities: 3 }]);
    expect(time).toEqual([{ time: 'enough', count: 3, municipalities: 3 }]);
    const listed = async (as: Partial<Caller>) => (await exchange.call(as, listMeetingFeedback, { meeting })).items;
    expect(await listed(officer)).toMatchObject([{ attendee: people[0], scale: 5 }]);
    expect(await listed(secretariat)).toHaveLength(3);
  });

  it('should take an answer only of somebody of the municipality who came, once it has begun', async () => {
    const asked = { meeting, attendee: people[1] as AttendeeId, ...said, helped: ['tables' as const] };
    const others = exchange.call(officer, answerMeetingSurvey, asked);
    await expect(others).rejects.toMatchObject({ code: 'attendee-not-found' });
    await expect(answer(1, { helped: ['cases', 'cases'] })).rejects.toMatchObject({ code: 'choice-twice' });
    const later = await exchange.call(secretariat, callMeeting, { key: 'next', ...meetingText() });
    const { attendee } = await apply(neighbour, 'one', '日向 咲', later.meeting);
    const early = exchange.call(neighbour, answerMeetingSurvey, { ...asked, attendee, meeting: later.meeting });
    await expect(early).rejects.toMatchObject({ code: 'meeting-not-begun' });
  });

  it('should draft a report of its data: who came, what was talked about, voices with consent, no names', async () => {
    const table = { meeting, round: 1, table: '1A' };
    for (const [as, doer] of municipalities) {
      const note = { ...table, key: 'promise', kind: 'action', text: `${doer}でやる`, doer: doer as never } as const;
      await exchange.call(as, writeTableNote, note);
    }
    const { text } = await exchange.call(secretariat, draftMeetingReport, { meeting });
    expect(text).toContain('参加：3団体3人');
    expect(text).toContain('人材要件：のべ1テーブル。話したこと0件、学び0件、やってみること3件');
    expect(text).toContain('満足度 5点中4点：3人');
    expect(text).toMatch(/「もっと話したかった」（.*あおば市）/);
    expect(text).toContain('- 「同じ悩みだった」\n');
    for (const kept of ['載せないで', '青葉 一', 'でやる']) expect(text).not.toContain(kept);
  });

  it('should ask after 90 days whoever promised something and has not said what became of it, once', async () => {
    const actionsOf = async (as: Partial<Caller>) => (await exchange.call(as, listMeetingActions, { meeting })).items;
    const [[first], [second]] = [await actionsOf(officer), await actionsOf(neighbour)];
    const [third] = await actionsOf(other);
    const tried = { meeting, said: 'tried', came: '続いている' } as const;
    await exchange.call(neighbour, answerMeetingAction, { ...tried, tableNote: second!.note });
    await exchange.call(other, answerMeetingAction, { ...tried, tableNote: third!.note });
    await exchange.inDatabase((collection) =>
      collection('meetings').updateOne(
        { _id: meeting as never },
        { $set: { endsAt: new Date(Date.now() - 90 * DAY_MS) } },
      ),
    );
    jest.setSystemTime(new Date('2026-11-27T10:00:00+09:00'));
    const [mail] = await exchange.mailsTo(writer, 1);
    expect(mail?.text).toContain(`/meetings/${meeting}/actions?municipality=992011`);
    expect(mail?.text).not.toContain('でやる');
    await exchange.call(officer, answerMeetingAction, { ...tried, tableNote: first!.note });
    expect((await results(officer)).actions).toEqual([{ said: 'tried', count: 3, municipalities: 3 }]);
    const marked = () =>
      exchange.inDatabase((collection) => collection('table_notes').countDocuments({ unasked: { $exists: true } }));
    await waitFor(async () => (await marked()) === 0, { what: 'everybody to be asked' });
    expect(await exchange.mailsTo(writer, 1)).toEqual([mail]);
  });

  it('should not say any more who wrote a note once their account is erased, nor that it was written to', async () => {
    const kept = () =>
      exchange.inDatabase(async (collection) => {
        const [notes, mails] = [collection('table_notes'), collection('mails')];
        return [
          await notes.countDocuments({ by: writer }),
          await mails.countDocuments({ $or: [{ subject: writer }, { period: writer }] }),
        ];
      });
    expect(await kept()).toEqual([1, 1]);
    const subjects = [{ person: null, enrolments: [], accounts: [writer], words: [] }];
    const registry = { service: 'member-registry', tenant: '992011' } as const;
    await exchange.call(registry, erasePeople, { subjects }, { owner: 'exchange' });
    expect(await kept()).toEqual([0, 0]);
  });
});
