import { AccountId, DepartmentId, EnrolmentId } from '#contracts';
import {
  cancelSession,
  endEnrolment,
  enrolPeople,
  getOfficeDay,
  getReminderSettings,
  inspectReminderStop,
  listMails,
  registerForSession,
  saveSession,
  setReminderSettings,
  stopReminders,
  withdrawRegistration,
} from '#contracts/progress';
import { hashOfLink } from '#mail';
import { naturalId } from '#persistence';
import { mailSink, onlyDate, waitFor, type MailSink } from '#testing';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  neighbour,
  officer,
  progressTracking,
  refusal,
  security,
  somebody,
  type Harness,
} from '../progress-tracking.factory.js';

const morning = (day: string) => new Date(`${day}T09:30:00+09:00`);
const evening = (day: string) => new Date(`${day}T18:00:00+09:00`);
const settings = { on: true, dueSoonDays: 14, notStartedAfterDays: 14 };

describe('reminders', () => {
  let harness: Harness;
  let sink: MailSink;
  beforeAll(async () => {
    // A Thursday evening: nobody is written to.
    jest.useFakeTimers({ now: new Date('2026-11-26T18:00:00+09:00'), doNotFake: [...onlyDate] });
    sink = await mailSink();
    harness = await progressTracking({ SMTP_URL: sink.url });
  });
  afterAll(async () => {
    await harness.close();
    await sink.close();
    jest.useRealTimers();
  });

  const to = (person: string) => sink.taken.filter((mail) => mail.to === `${person}@citizen.example`);
  const written = (person: string, count: number) =>
    waitFor(() => (to(person).length >= count ? to(person) : undefined), {
      what: `mail ${count} to ${person}`,
    });
  /** Somebody enrolled in a programme that ends on a day. */
  async function enrolled(key: string, endsOn: string, person = somebody()) {
    const { programme } = await harness.open(key, { courses: [security.course], startsOn: '2026-11-20', endsOn });
    await harness.call(officer, enrolPeople, { programme, people: [person] });
    return { person, enrolment: EnrolmentId.parse(naturalId('enrolment', programme, person)) };
  }

  it('should go out on working days from nine to five, once the office says so, and once for each deadline', async () => {
    const { person } = await enrolled('soon', '2026-12-04');
    const done = await enrolled('done', '2026-12-04');
    await harness.call(officer, endEnrolment, { enrolment: done.enrolment, on: '2026-11-20', reason: 'personal' });
    expect(await harness.call(officer, getReminderSettings, {})).toMatchObject({ on: false });
    await harness.call(officer, setReminderSettings, settings);
    expect(await harness.call(neighbour, getReminderSettings, {})).toMatchObject({ on: false });
    jest.setSystemTime(morning('2026-11-27'));
    const [mail] = await written(person, 1);
    expect(mail?.text).toContain('2026-12-04');
    const later = await enrolled('later', '2026-12-05');
    jest.setSystemTime(morning('2026-11-30'));
    await written(later.person, 1);
    expect(to(person)).toHaveLength(1);
    expect(to(done.person)).toEqual([]);
    // The server took it a moment before the log says so.
    const ended = async () => {
      const { items } = await harness.call(officer, listMails, {});
      return items.every(({ outcome }) => outcome !== 'waiting') && items;
    };
    expect(await waitFor(ended, { what: 'the log to say that it was sent' })).toMatchObject([
      { kind: 'due-soon', person: later.person, outcome: 'sent' },
      { kind: 'due-soon', person, name: '架空 花子', outcome: 'sent' },
    ]);
    expect((await harness.call(neighbour, listMails, {})).items).toEqual([]);
  });

  it('should give nobody two mails a day or three a week, and lose none', async () => {
    jest.setSystemTime(evening('2026-11-30'));
    const { person } = await enrolled('one', '2026-12-11');
    for (const key of ['two', 'three']) await enrolled(key, '2026-12-11', person);
    const marker = await enrolled('marker-1', '2026-12-11');
    jest.setSystemTime(morning('2026-12-01'));
    await Promise.all([written(person, 1), written(marker.person, 1)]);
    jest.setSystemTime(morning('2026-12-02'));
    await written(person, 2);
    const next = await enrolled('marker-2', '2026-12-11');
    jest.setSystemTime(morning('2026-12-03'));
    await written(next.person, 1);
    expect(to(person)).toHaveLength(2);
    jest.setSystemTime(morning('2026-12-08'));
    await written(person, 3);
  });

  it('should be stopped by the link in the mail, for that kind and that person', async () => {
    jest.setSystemTime(evening('2026-12-08'));
    const { person } = await enrolled('first', '2026-12-18');
    const other = await enrolled('other', '2026-12-18');
    jest.setSystemTime(morning('2026-12-09'));
    const [mail] = await written(person, 1);
    await written(other.person, 1);
    const link = /reminder-stop#(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const inspect = (asked: string) => harness.call({}, inspectReminderStop, { link: asked });
    expect(await inspect(link)).toEqual({ kind: 'due-soon', municipality: 'デモ県デモ市', stopped: false });
    expect(await harness.call({}, stopReminders, { link })).toEqual({ kind: 'due-soon', stopped: true });
    expect(await harness.call({}, stopReminders, { link })).toEqual({ kind: 'due-soon', stopped: true });
    expect(await inspect(link)).toMatchObject({ stopped: true });
    for (const wrong of [`${link}x`, link.replace('992011', '992020'), 'なにか'])
      expect(await refusal(inspect(wrong))).toMatchObject({ code: 'wrong-stop-link' });
    await enrolled('second', '2026-12-18', person);
    await enrolled('second-other', '2026-12-18', other.person);
    jest.setSystemTime(morning('2026-12-10'));
    await written(other.person, 2);
    const log = () => harness.call(officer, listMails, { kind: 'due-soon' });
    await waitFor(
      async () => (await log()).items.some((one) => one.person === person && one.outcome === 'no-longer-needed'),
      { what: 'the mail that was stopped to end' },
    );
    expect(to(person)).toHaveLength(1);
    expect(await harness.call({}, stopReminders, { link, stopped: false })).toMatchObject({ stopped: false });
    // The link of a mail that arrived though it was tried again goes on working, and so does one that was kept alone.
    const hash = hashOfLink(link);
    await harness.inDatabase(async (collection) => {
      const reminder = await collection('reminders').findOne({ reader: person, stopHashes: hash });
      const again = { $set: { due: true, nextAt: new Date() } };
      await collection('mails').updateOne({ subject: reminder?._id }, again);
    });
    await written(person, 2);
    expect(await inspect(link)).toMatchObject({ stopped: false });
    const alone = { $set: { stopHash: hash }, $unset: { stopHashes: 1 } } as const;
    await harness.inDatabase((collection) =>
      collection('reminders').updateOne({ reader: person, stopHashes: hash }, alone),
    );
    expect(await inspect(link)).toMatchObject({ stopped: false });
  });

  it('should tell managers and the office once a week how many stand how', async () => {
    jest.setSystemTime(evening('2026-12-11'));
    const { person } = await enrolled('digest', '2026-12-31');
    const reader = (email: string, more: object) => {
      const account = AccountId.parse(randomUUID());
      harness.readers.push({ account, office: false, departments: [], email, language: 'ja', ...more });
    };
    reader('office@city.example', { office: true });
    // Of the stand-in's departments each has just the person of its id.
    reader('manager@city.example', { departments: [DepartmentId.parse(person)] });
    reader('idle@city.example', { departments: [DepartmentId.parse(randomUUID())] });
    jest.setSystemTime(morning('2026-12-14'));
    const mailTo = (email: string) =>
      waitFor(() => sink.taken.find((mail) => mail.to === email), {
        what: `the digest to ${email}`,
      });
    expect((await mailTo('manager@city.example')).text).toContain('まだ始めていない：1人');
    expect((await mailTo('office@city.example')).text).toMatch(/まだ始めていない：\d+人/);
    jest.setSystemTime(morning('2026-12-15'));
    const marker = await enrolled('marker-3', '2026-12-20');
    jest.setSystemTime(morning('2026-12-16'));
    await written(marker.person, 1);
    const all = sink.taken.map((mail) => mail.to);
    expect(all.filter((email) => email === 'manager@city.example')).toHaveLength(1);
    expect(all).not.toContain('idle@city.example');
  });

  it('should raise an alarm in the office’s day when they fall silent', async () => {
    const day = async () => (await harness.call(officer, getOfficeDay, {})).reminders;
    await waitFor(async () => (await day())?.lookedOn === '2026-12-16', { what: 'the look of the day before' });
    expect(await day()).toMatchObject({ silent: false });
    jest.setSystemTime(evening('2026-12-18'));
    expect(await day()).toMatchObject({ silent: true, lookedOn: '2026-12-16' });
    // So do the mails of other services.
    expect((await harness.call(officer, getOfficeDay, {})).stuckMails).toEqual([]);
    harness.stuck.push({ kind: 'placement-check', mails: 2 });
    expect((await harness.call(officer, getOfficeDay, {})).stuckMails).toEqual([{ kind: 'placement-check', mails: 2 }]);
    jest.setSystemTime(morning('2026-12-21'));
    await waitFor(async () => (await day())?.lookedOn === '2026-12-21', { what: 'a look' });
    await waitFor(async () => (await day())?.silent === false, { what: 'the alarm to end' });
  });

  it('should lose none and give none twice when the mail server is away for a day, and write to nobody at night', async () => {
    const waiting = async () => {
      const { items } = await harness.call(officer, listMails, { limit: 200 });
      return items.filter(({ outcome }) => outcome === 'waiting');
    };
    // What was due before is out: the digest of this week, too.
    jest.setSystemTime(morning('2026-12-22'));
    const quiet = async () => {
      const { reminders } = await harness.call(officer, getOfficeDay, {});
      return reminders?.lookedOn === '2026-12-22' && !reminders.silent && (await waiting()).length === 0;
    };
    await waitFor(quiet, { what: 'what is due before to be sent' });
    jest.setSystemTime(evening('2026-12-25'));
    const { person } = await enrolled('away', '2027-01-15');
    const marker = await enrolled('marker-away', '2027-01-15');
    await sink.close();
    const digests = () => sink.taken.filter((mail) => mail.to === 'office@city.example').length;
    const before = digests();
    /** The learner's mail and the office's digest, each tried so often. */
    const tried = (attempts: number) =>
      waitFor(
        async () => {
          const now = (await waiting()).filter((one) => one.person === person || one.kind === 'office-digest');
          return now.length === 2 && now.every((one) => one.attempts >= attempts);
        },
        { what: `try ${attempts}` },
      );
    // A Monday: also the digests are due.
    jest.setSystemTime(morning('2027-01-04'));
    await tried(1);
    jest.setSystemTime(evening('2027-01-04'));
    await tried(2);
    await sink.open();
    jest.setSystemTime(evening('2027-01-04').getTime() + 3_600_000);
    await tried(3);
    expect(to(person)).toEqual([]);
    jest.setSystemTime(morning('2027-01-05'));
    await Promise.all([written(person, 1), written(marker.person, 1)]);
    await waitFor(async () => (await waiting()).length === 0, { what: 'everything to be sent' });
    jest.setSystemTime(morning('2027-01-06'));
    const next = await enrolled('marker-after', '2027-01-15');
    jest.setSystemTime(morning('2027-01-07'));
    await written(next.person, 1);
    expect(to(person)).toHaveLength(1);
    expect(digests()).toBe(before + 1);
  });

  it('should tell who has a place at any hour that a session moved or was cancelled, though reminders are off and the mail server was away for a day, and once', async () => {
    jest.setSystemTime(evening('2027-01-07'));
    await harness.call(officer, setReminderSettings, { ...settings, on: false });
    const { programme } = await harness.open('news', {
      courses: [security.course],
      startsOn: '2026-11-20',
      endsOn: '2027-03-31',
    });
    const people = [somebody(), somebody(), somebody()] as const;
    await harness.call(officer, enrolPeople, { programme, people: [...people] });
    const [, , gone] = people;
    const enrolmentOf = (person: string) => EnrolmentId.parse(naturalId('enrolment', programme, person));
    const terms = { programme, key: 'first', course: security.course, lesson: 'outside', capacity: null };
    const save = (place: string, from = '2027-01-20T04:30:00.000Z') =>
      harness.call(officer, saveSession, { ...terms, place, from, until: '2027-01-20T08:00:00.000Z' });
    const { session } = await save('本庁舎');
    for (const person of people)
      await harness.call(officer, registerForSession, { session, enrolment: enrolmentOf(person) });
    await save('町民会館', '2027-01-20T05:30:00.000Z');
    for (const person of people) {
      const [mail] = await written(person, 1);
      expect(mail?.text).toContain('2027-01-20 14:30');
      expect(mail?.text).toContain('/my-sessions?municipality=992011');
      // What somebody typed stands in no mail.
      expect(mail?.text).not.toContain('町民会館');
    }
    await harness.call(officer, saveSession, {
      ...terms,
      capacity: 20,
      place: '町民会館',
      from: '2027-01-20T05:30:00.000Z',
      until: '2027-01-20T08:00:00.000Z',
    });
    await sink.close();
    await harness.call(officer, cancelSession, { session, reason: '大雪のため' });
    await harness.call(officer, cancelSession, { session, reason: '大雪のため' });
    const cancelled = async () =>
      (await harness.call(officer, listMails, { kind: 'session-cancelled', limit: 200 })).items;
    const tried = async () => {
      const mails = await cancelled();
      return mails.length === 3 && mails.every(({ attempts }) => attempts >= 1);
    };
    await waitFor(tried, { what: 'three mails tried' });
    await harness.call(officer, withdrawRegistration, { session, enrolment: enrolmentOf(gone) });
    await sink.open();
    jest.setSystemTime(evening('2027-01-08'));
    await waitFor(async () => (await cancelled()).every(({ outcome }) => outcome !== 'waiting'), {
      what: 'every mail to have an end',
    });
    const outcomes = Object.fromEntries((await cancelled()).map(({ person, outcome }) => [person, outcome]));
    expect(outcomes).toEqual({ [people[0]]: 'sent', [people[1]]: 'sent', [gone]: 'no-longer-needed' });
    const moved = await harness.call(officer, listMails, { kind: 'session-moved' });
    expect(moved.items).toHaveLength(3);
    expect(people.map((person) => to(person).length)).toEqual([2, 2, 1]);
    expect(to(people[0])[1]?.text).toContain('中止になりました');
  });
});
