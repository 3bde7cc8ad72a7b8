import { ApiClient } from '#api-client';
import { addDays, dayInJapan, type AttendeeId, type MeetingId, type TableNoteId } from '#contracts';
import {
  answerMeetingAction,
  answerMeetingQuestionnaire,
  answerMeetingSurvey,
  applyToMeeting,
  callMeeting,
  composeTables,
  countMeetingResults,
  draftMeetingReport,
  getMeetingPaper,
  listDiscussionTables,
  listMeetingActions,
  listTableNotes,
  markAttendance,
  saveMeetingPaper,
  startPracticeFromTable,
  writeMeetingProgramme,
  writeTableNote,
} from '#contracts/exchange';
import { isWorkingDay, workingDayBefore } from '#mail';
import { outbox, startPlatform, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { joinNetwork, journeyPlatform, password, type JourneyPlatform } from '../platform.js';

const towns = ['992011', '992020', '992038'] as const;
type Town = (typeof towns)[number];
const officerOf = (town: Town) => `officer@${town}.example`;

/** A working day in some weeks, so that a reminder goes out a week before it. */
function meetingDay(): string {
  let day = addDays(dayInJapan(new Date()), 21);
  while (!isWorkingDay(day) || !isWorkingDay(addDays(day, -7)) || !isWorkingDay(addDays(day, 1))) day = addDays(day, 1);
  return day;
}

describe('a meeting of the network, from the invitation to the question after ninety days', () => {
  const on = meetingDay();
  const startsAt = `${on}T04:30:00.000Z`;
  let journey: JourneyPlatform;
  let secretariat: ApiClient;
  let office: Record<Town, ApiClient>;
  let meeting: MeetingId;
  let action: TableNoteId;
  const people: { town: Town; attendee: AttendeeId }[] = [];

  /** Sessions of before are over by then: everybody signs in again. */
  const moveTo = async (day: string, time: string) => {
    await journey.platform.moveClock(new Date(`${day}T${time}:00.000+09:00`));
    await signInAll();
  };
  const signInAll = async () => {
    const signIn = (email: string) => ApiClient.signIn(journey.url, email, password, 30_000);
    secretariat = await signIn('secretariat@manabi.example');
    const signedIn = await Promise.all(towns.map(async (town) => [town, await signIn(officerOf(town))] as const));
    office = Object.fromEntries(signedIn) as Record<Town, ApiClient>;
  };
  const mailTo = (town: Town, words: string) =>
    waitFor(
      async () =>
        (await outbox(journey.platform.dataDir)).find(({ to, text }) => to === officerOf(town) && text.includes(words)),
      { what: `a mail to ${town}: ${words}` },
    );
  /** One of the tables at which a municipality sits. */
  const tableOf = async (town: Town) => {
    const { tables } = await office[town].call(listDiscussionTables, { meeting });
    return { meeting, round: 1, table: tables[0]?.table ?? '' };
  };

  beforeAll(async () => {
    journey = await journeyPlatform({ startPlatform: (options) => startPlatform({ ...options, movableClock: true }) });
    const program = await journey.backfill();
    for (const town of towns) {
      await journey.signedIn(town, 'municipality-officer', officerOf(town));
      await joinNetwork(program.in(town), town);
    }
    await signInAll();
  }, 120_000);
  afterAll(() => journey.stop());

  it('should be called with its programme, applied for, and asked about before', async () => {
    const called = await secretariat.call(callMeeting, {
      key: 'spring',
      kind: 'exchange',
      form: 'on-site',
      title: '春の情報交換会',
      startsAt,
      endsAt: `${on}T07:30:00.000Z`,
      place: 'デモ県庁 講堂',
      about: '',
      capacity: 6,
      invited: null,
      themes: ['人材要件', '学ぶ組織'],
      tables: [
        { table: '1', theme: '人材要件', seats: 3 },
        { table: '2', theme: '学ぶ組織', seats: 3 },
      ],
    });
    ({ meeting } = called);
    const items = [{ from: '13:30', to: '14:00', title: '先進自治体の講演', speakers: '架空 講師', about: '' }];
    await secretariat.call(writeMeetingProgramme, { meeting, items, version: called.version });
    for (const [place, town] of towns.entries())
      for (const nth of [1, 2]) {
        const applied = { meeting, key: `p${nth}`, name: `架空 ${town}の${nth}`, department: '人事課' };
        const { attendee } = await office[town].call(applyToMeeting, applied);
        people.push({ town, attendee });
        await office[town].call(answerMeetingQuestionnaire, {
          meeting,
          attendee,
          choices: nth === 1 ? ['人材要件', '学ぶ組織'] : ['学ぶ組織', '人材要件'],
          stage: place === 0 ? 'advanced' : 'starting',
          challenge: 'managers',
          otherChallenge: null,
          offers: null,
        });
      }
  });

  it('should be announced a week before to who applied, and have its tables composed', async () => {
    const reminded = isWorkingDay(addDays(on, -7)) ? addDays(on, -7) : workingDayBefore(addDays(on, -7));
    await moveTo(reminded, '10:00');
    for (const town of towns) await mailTo(town, `${on} 13:30`);
    const plan = await secretariat.call(composeTables, { meeting, round: 1 });
    expect(plan).toMatchObject({ broken: [], unseated: [] });
    expect(plan.tables.map((table) => new Set(table.people.map(({ municipality }) => municipality)).size)).toEqual([
      3, 3,
    ]);
  });

  it('should take notes at its tables once, and let nobody read those of another table', async () => {
    await moveTo(on, '13:35');
    for (const { attendee } of people)
      await secretariat.call(markAttendance, { meeting, attendee, attendance: 'there' });
    const at = await tableOf('992011');
    await office['992020'].call(writeTableNote, {
      ...at,
      key: 'a',
      kind: 'said',
      text: '上司の理解がない',
      doer: null,
    });
    const promised = { ...at, key: 'b', kind: 'action' as const, text: '朝の15分を始める', doer: '992011' as never };
    const [first, again] = [
      await office['992011'].call(writeTableNote, promised),
      await office['992011'].call(writeTableNote, promised),
    ];
    expect(again).toEqual(first);
    action = first.note;
    // Everybody sits at both tables.
    const { items } = await office['992038'].call(listTableNotes, at);
    expect(items.map(({ text }) => text)).toEqual(['上司の理解がない', '朝の15分を始める']);
    const nowhere = office['992038'].call(listTableNotes, { ...at, round: 2 });
    await expect(nowhere).rejects.toMatchObject({ code: 'table-not-found' });
  });

  it('should leave a record, a survey, a report that drafts itself, and a practice begun with the notes', async () => {
    await moveTo(addDays(on, 1), '10:00');
    for (const { town, attendee } of people)
      await office[town].call(answerMeetingSurvey, {
        meeting,
        attendee,
        satisfaction: town === '992011' ? 5 : 4,
        helped: ['tables'],
        time: 'too-short',
        voice: town === '992038' ? '話し足りなかった' : null,
        consent: 'without-name',
      });
    const results = await office['992020'].call(countMeetingResults, { meeting });
    expect(results).toMatchObject({ answered: 6, helped: [{ help: 'tables', count: 6, municipalities: 3 }] });
    // Five points came from one municipality alone.
    expect(results.satisfaction).toEqual([]);
    const record = { meeting, paper: 'record' as const, text: '管理職の話が多かった。', publish: true, version: 0 };
    await secretariat.call(saveMeetingPaper, record);
    expect(await office['992038'].call(getMeetingPaper, { meeting, paper: 'record' })).toMatchObject({
      text: record.text,
    });
    const { text } = await secretariat.call(draftMeetingReport, { meeting });
    for (const words of ['3団体6人', '話し足りなかった']) expect(text).toContain(words);
    expect(text).not.toContain('上司の理解がない');
    await secretariat.call(saveMeetingPaper, { meeting, paper: 'report', text, publish: true, version: 0 });
    const practice = await office['992020'].call(startPracticeFromTable, {
      ...(await tableOf('992020')),
      theme: 'staff',
    });
    expect(practice).toMatchObject({ version: expect.any(Number) });
  });

  it('should ask after ninety days what became of what was promised, and count the answer', async () => {
    let asked = addDays(on, 91);
    while (!isWorkingDay(asked)) asked = addDays(asked, 1);
    await moveTo(asked, '10:00');
    await mailTo('992011', 'やってみ');
    const answer = { meeting, tableNote: action, said: 'tried' as const, came: '毎朝8人が集まる。' };
    await office['992011'].call(answerMeetingAction, answer);
    expect((await office['992011'].call(listMeetingActions, { meeting })).items).toMatchObject([
      { text: '朝の15分を始める', outcome: { said: 'tried', came: '毎朝8人が集まる。' } },
    ]);
    const { actions } = await secretariat.call(countMeetingResults, { meeting });
    expect(actions).toEqual([{ said: 'tried', count: 1, municipalities: 1 }]);
    // Of fewer than three municipalities members are told nothing.
    expect((await office['992020'].call(countMeetingResults, { meeting })).actions).toEqual([]);
  });
});
