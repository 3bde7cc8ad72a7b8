import { AccountId, MunicipalityCode, type Caller, type MeetingId, type RequestOf } from '#contracts';
import {
  answerMeetingAction,
  applyToMeeting,
  callMeeting,
  callOffMeeting,
  composeTables,
  getDiscussionTable,
  getPracticeDraft,
  listDiscussionTables,
  listMeetingActions,
  listTableNotes,
  markAttendance,
  reviseTableNote,
  startPracticeFromTable,
  writeTableNote,
} from '#contracts/exchange';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { neighbour, officer, other, secretariat, startExchange, type TestExchange } from '../exchange.factory.js';
import { meetingText } from '../meeting.factory.js';

const [aoba, hinata] = [MunicipalityCode.parse('992011'), MunicipalityCode.parse('992020')];
const inMinutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString();
type As = Partial<Caller>;

describe('a table of a meeting', () => {
  let exchange: TestExchange;
  let called = 0;
  beforeAll(async () => {
    exchange = await startExchange();
  });
  afterAll(() => exchange.stop());

  /** A meeting with one table, at which sit one of あおば市 and two of ひなた町; 992038 is invited and sends nobody. */
  async function seated(startsAt = inMinutes(30)) {
    const themes = ['人材要件'];
    const tables = [{ table: '1A', theme: '人材要件', seats: 4 }];
    const text = meetingText({ startsAt, endsAt: inMinutes(7 * 24 * 60), themes, tables });
    const { meeting } = await exchange.call(secretariat, callMeeting, { key: `table-${(called += 1)}`, ...text });
    const apply = (as: As, key: string, name: string) =>
      exchange.call(as, applyToMeeting, { meeting, key, name, department: '総務部' });
    await apply(officer, 'one', '青葉 一');
    const [saki, sora] = [await apply(neighbour, 'one', '日向 咲'), await apply(neighbour, 'two', '日向 空')];
    await exchange.call(secretariat, composeTables, { meeting, round: 1 });
    return { meeting, round: 1, table: '1A', hinatas: [saki.attendee, sora.attendee] };
  }
  const at = ({ meeting, round, table }: { meeting: MeetingId; round: number; table: string }) => ({
    meeting,
    round,
    table,
  });
  const write = (as: As, input: RequestOf<typeof writeTableNote>) => exchange.call(as, writeTableNote, input);
  const said = { key: 'b7a1', kind: 'said', text: '研修の時間がない', doer: null } as const;
  const action = { key: 'c9f2', kind: 'action', text: '朝の15分を始める', doer: aoba } as const;
  const notesAt = async (address: ReturnType<typeof at>, as: As = secretariat) =>
    (await exchange.call(as, listTableNotes, address)).items;

  it('should open to those who sit at it an hour before, with its questions, and to nobody else', async () => {
    const table = at(await seated());
    const { people, questions } = await exchange.call(officer, getDiscussionTable, table);
    expect(people.map(({ name }) => name).toSorted()).toEqual(['日向 咲', '日向 空', '青葉 一']);
    expect(questions[1]?.ja).toBe('どの部署の、どのような仕事から決めましたか。');
    expect(await exchange.call(neighbour, listDiscussionTables, { meeting: table.meeting })).toEqual({
      tables: [{ round: 1, table: '1A', theme: '人材要件' }],
    });
    const early = at(await seated(inMinutes(90)));
    const unknown = { code: 'table-not-found' };
    for (const [as, where] of [
      [other, table],
      [officer, early],
      [officer, { ...table, table: '9' }],
    ] as const) {
      await expect(exchange.call(as, getDiscussionTable, where)).rejects.toMatchObject(unknown);
      await expect(exchange.call(as, listTableNotes, where)).rejects.toMatchObject(unknown);
      await expect(write(as, { ...where, ...said })).rejects.toMatchObject(unknown);
      const starting = exchange.call(as, startPracticeFromTable, { ...where, theme: 'staff' });
      await expect(starting).rejects.toMatchObject(unknown);
    }
    expect(await exchange.call(other, listDiscussionTables, { meeting: table.meeting })).toEqual({ tables: [] });
    expect((await exchange.call(secretariat, getDiscussionTable, early)).people).toHaveLength(3);
  });

  it('should be written at by members alone', async () => {
    const { member: _, ...left } = officer;
    const writing = write(left, { ...at(await seated()), ...said });
    await expect(writing).rejects.toMatchObject({ code: 'not-a-member' });
  });

  it('should be closed to a municipality whose people stay away, which is still told what it wrote', async () => {
    const { hinatas, ...table } = await seated();
    const { meeting } = table;
    const written = await write(neighbour, { ...at(table), ...said });
    for (const attendee of hinatas)
      await exchange.call(secretariat, markAttendance, { meeting, attendee, attendance: 'absent' });
    expect((await exchange.call(officer, getDiscussionTable, table)).people).toMatchObject([{ name: '青葉 一' }]);
    expect(await exchange.call(neighbour, listDiscussionTables, { meeting })).toEqual({ tables: [] });
    expect(await write(neighbour, { ...at(table), ...said })).toEqual(written);
    const another = write(neighbour, { ...at(table), ...said, key: 'another' });
    await expect(another).rejects.toMatchObject({ code: 'table-not-found' });
  });

  it('should keep a note once, however often and late it comes, as it was written anew meanwhile', async () => {
    const table = at(await seated());
    const [one, two] = await Promise.all([1, 2].map(() => write(officer, { ...table, ...said })));
    expect(one).toEqual(two);
    const { note: tableNote, version } = one!;
    const changed = { ...table, tableNote, kind: 'said', text: '研修の時間が足りない', doer: null, version } as const;
    await exchange.call(neighbour, reviseTableNote, changed);
    const late = exchange.call(officer, reviseTableNote, changed);
    await expect(late).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(await write(officer, { ...table, ...said })).toMatchObject({ text: '研修の時間が足りない', version: 2 });
    expect(await notesAt(table)).toHaveLength(1);
    // The same key at another municipality is another note.
    await write(neighbour, { ...table, ...said });
    await write(secretariat, { ...table, ...said });
    expect((await notesAt(table, officer)).map(({ municipality }) => municipality)).toEqual([aoba, hinata, null]);
    const elsewhere = { ...at(await seated()), tableNote };
    await expect(
      exchange.call(officer, reviseTableNote, { ...changed, ...elsewhere, version: 2 }),
    ).rejects.toMatchObject({ code: 'table-note-not-found' });
  });

  it('should be closed when the meeting is called off, and only read where it had opened', async () => {
    const callOff = (meeting: MeetingId) =>
      exchange.call(secretariat, callOffMeeting, { meeting, reason: '大雪のため' });
    const tablesOf = async (meeting: MeetingId) => exchange.call(secretariat, listDiscussionTables, { meeting });
    const early = at(await seated(inMinutes(90)));
    await callOff(early.meeting);
    expect(await tablesOf(early.meeting)).toEqual({ tables: [] });
    const begun = at(await seated());
    const { note: tableNote, version } = await write(officer, { ...begun, ...said });
    await callOff(begun.meeting);
    expect((await tablesOf(begun.meeting)).tables).toHaveLength(1);
    expect(await notesAt(begun, officer)).toMatchObject([{ text: '研修の時間がない' }]);
    const { key: _, ...text } = said;
    const refused = { code: 'meeting-called-off' };
    await expect(write(officer, { ...begun, ...said, key: 'another' })).rejects.toMatchObject(refused);
    const revising = exchange.call(officer, reviseTableNote, { ...begun, ...text, tableNote, version });
    await expect(revising).rejects.toMatchObject(refused);
  });

  it('should be full with 300 notes', async () => {
    const table = at(await seated());
    const { note } = await write(officer, { ...table, ...said });
    await exchange.inDatabase(async (collection) => {
      const found = await collection('table_notes').findOne({ _id: note as never });
      const copies = Array.from({ length: 299 }, (_, nth) => ({ ...found, _id: `copy ${nth}` as never }));
      await collection('table_notes').insertMany(copies);
    });
    const more = write(officer, { ...table, ...said, key: 'more' });
    await expect(more).rejects.toMatchObject({ code: 'too-many-table-notes' });
  });

  it('should name who does an action, and leave it to them to say what became of it', async () => {
    const table = at(await seated());
    const { meeting } = table;
    for (const doer of [null, MunicipalityCode.parse('992038')])
      await expect(write(officer, { ...table, ...action, doer })).rejects.toMatchObject({ code: 'doer-not-at-table' });
    const { note: tableNote, version } = await write(neighbour, { ...table, ...action });
    const listed = async (as: As) => (await exchange.call(as, listMeetingActions, { meeting })).items;
    expect(await listed(officer)).toMatchObject([{ note: tableNote, doerName: 'デモ県あおば市', outcome: null }]);
    expect(await listed(neighbour)).toEqual([]);
    expect(await listed(secretariat)).toHaveLength(1);
    const answer = { meeting, tableNote, said: 'tried', came: '3つの課で続いている' } as const;
    const others = exchange.call(neighbour, answerMeetingAction, answer);
    await expect(others).rejects.toMatchObject({ code: 'table-note-not-found' });
    for (const said of ['not-yet', 'tried'] as const)
      await exchange.call(officer, answerMeetingAction, { ...answer, said });
    expect(await listed(officer)).toMatchObject([{ outcome: { said: 'tried', came: '3つの課で続いている' } }]);
    // With another doer it is another promise, which is the doer's to give away.
    const given = { ...table, tableNote, ...action, doer: hinata, version: version + 2 };
    const { key: _, ...revised } = given;
    const taken = exchange.call(neighbour, reviseTableNote, revised);
    await expect(taken).rejects.toMatchObject({ code: 'action-answered' });
    await exchange.call(officer, reviseTableNote, revised);
    expect(await listed(officer)).toEqual([]);
    expect(await listed(neighbour)).toMatchObject([{ outcome: null }]);
  });

  it('should begin a practice, once, without what others will do and the names of their people', async () => {
    const table = at(await seated());
    await write(neighbour, { ...table, ...said, text: '日向咲さんと青葉さんの話' });
    await write(neighbour, { ...table, ...action });
    await write(neighbour, { ...table, ...action, key: 'other', doer: hinata, text: '町の計画に書く' });
    const as = { ...officer, account: AccountId.parse('00000000-0000-4000-8000-000000000001') };
    const { practice } = await exchange.call(as, startPracticeFromTable, { ...table, theme: 'staff' });
    expect(await exchange.call(as, startPracticeFromTable, { ...table, theme: 'staff' })).toMatchObject({ practice });
    expect(await exchange.call(officer, getPracticeDraft, { practice })).toMatchObject({
      title: '人材要件（情報交換会）',
      problem: '- ○○さんと青葉さんの話',
      done: '- 朝の15分を始める',
      result: '',
      version: 1,
    });
  });
});
