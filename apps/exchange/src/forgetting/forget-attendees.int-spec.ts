import { createLogger } from '#observability';
import { Database, type State } from '#persistence';
import { testServers } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AttendeeRepository } from '../attendee/index.js';
import { MeetingFeedbackRepository } from '../meeting-feedback/index.js';
import { MeetingPaperRepository } from '../meeting-paper/index.js';
import { MeetingRepository, type MeetingDocument } from '../meeting/index.js';
import { TableNoteRepository } from '../table-note/index.js';
import { TablePlanRepository } from '../table-plan/index.js';
import { meetingText } from '../meeting.factory.js';
import { ForgetAttendees } from './forget-attendees.js';

const day = (count: number) => new Date(Date.UTC(2026, 3, 1) + count * 24 * 3_600_000);

describe('the names of those who came to a meeting', () => {
  let database: Database;
  let meetings: MeetingRepository;
  let attendees: AttendeeRepository;
  let plans: TablePlanRepository;
  let notes: TableNoteRepository;
  let feedback: MeetingFeedbackRepository;
  let papers: MeetingPaperRepository;
  let forgetting: ForgetAttendees;
  beforeAll(async () => {
    database = await Database.open(
      testServers().mongoUri(),
      'exchange',
      createLogger({ service: 'test', level: 'silent' }),
    );
    meetings = new MeetingRepository(database);
    attendees = new AttendeeRepository(database);
    plans = new TablePlanRepository(database);
    notes = new TableNoteRepository(database);
    feedback = new MeetingFeedbackRepository(database);
    papers = new MeetingPaperRepository(database);
    forgetting = new ForgetAttendees(meetings, attendees, plans, notes, feedback, papers);
    await database.prepare();
  });
  afterAll(() => database.close());

  /** A meeting that ends on that day, and somebody who applied for it. */
  async function called(_id: string, endsAt: Date) {
    const meeting: State<MeetingDocument> = { ...meetingText(), _id, startsAt: endsAt, endsAt };
    await meetings.insert(meeting, day(0));
    const [municipality, name] = ['992011', '青葉 一'];
    await attendees.insert(
      {
        _id: `who comes to ${_id}`,
        meeting: _id,
        municipality,
        municipalityName: 'あおば市',
        place: 1,
        name,
        department: '総務部',
        appliedAt: day(0),
        withdrawnAt: null,
        attendance: 'expected',
        answer: { choices: [], stage: 'starting', challenge: 'budget', otherChallenge: null, offers: '研修' },
      },
      day(0),
    );
    const change = { at: day(0), people: 1, reason: '青葉さんの体調のため' };
    const plan = { seating: [], unavoidable: 0, isBest: false, moved: [], composedAt: day(0), changes: [change] };
    await plans.save(undefined, { ...plan, meeting: _id, round: 1 }, day(0));
    await notes.insert(
      {
        _id: `note of ${_id}`,
        meeting: _id,
        round: 1,
        table: '1',
        theme: '人材要件',
        municipality,
        municipalityName: 'あおば市',
        by: 'account',
        kind: 'action',
        text: '青葉さんに聞く',
        doer: municipality,
        doerName: 'あおば市',
        at: day(0),
        unasked: true,
        outcome: { said: 'tried', came: '青葉さんが動いた', at: day(0) },
      },
      day(0),
    );
    const said = { satisfaction: 4, scale: 5, helped: ['tables' as const], time: 'enough' as const };
    const voice = { voice: '青葉さんの話がよかった', consent: 'no' as const };
    const from = { meeting: _id, municipality, municipalityName: 'あおば市' };
    await feedback.keep({ _id: `who comes to ${_id}`, ...from, ...said, ...voice }, day(0));
    const text = '青葉さんの話';
    await papers.save(0, { meeting: _id, paper: 'record', text, published: null }, day(0));
    await papers.save(0, { meeting: _id, paper: 'report', text, published: { text, at: day(0) } }, day(0));
    return meeting;
  }
  const nameAt = async (meeting: string) => (await attendees.listApplied(meeting)).map(({ name }) => name);

  it('should go with their answers 180 days after it, once', async () => {
    await called('spring', day(10));
    await forgetting.sweep(day(189));
    expect(await nameAt('spring')).toEqual(['青葉 一']);
    expect(await plans.upTo('spring', 1)).toHaveLength(1);
    await forgetting.sweep(day(190));
    await forgetting.sweep(day(191));
    const left = { name: '', department: '', answer: null, version: 2 };
    expect(await attendees.listApplied('spring')).toMatchObject([left]);
    expect(await plans.upTo('spring', 1)).toEqual([]);
    const [note] = await notes.list('spring', {}, null, 2);
    expect(note).toMatchObject({ text: '', by: null, doer: '992011', outcome: { said: 'tried', came: '' } });
    expect(note).not.toHaveProperty('unasked');
    expect(await papers.find('spring', 'record')).toMatchObject({ text: '', version: 2 });
    expect(await papers.find('spring', 'report')).toMatchObject({ text: '青葉さんの話', version: 1 });
    expect(await feedback.list('spring')).toMatchObject([{ voice: null, satisfaction: 4 }]);
  });

  it('should stay when it was put off, until 180 days after it took place', async () => {
    await called('put-off', day(10));
    const read = (await meetings.findVisible('put-off', null)) as MeetingDocument;
    await meetings.save(read, { endsAt: day(300) }, day(5));
    await forgetting.sweep(day(200));
    expect(await nameAt('put-off')).toEqual(['青葉 一']);
    expect(await plans.upTo('put-off', 1)).toHaveLength(1);
    await forgetting.sweep(day(480));
    expect(await nameAt('put-off')).toEqual(['']);
  });
});
