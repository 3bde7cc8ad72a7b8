import { AccountId, MunicipalityCode, MailingId, type AnnouncementId, type RequestOf } from '#contracts';
import {
  callMeeting,
  callOffMeeting,
  getAnnouncement,
  getMailing,
  getNewsChoice,
  inspectNewsStop,
  listAnnouncements,
  listMailedOfficials,
  listMailings,
  mailAnnouncement,
  previewNewsletter,
  publishAnnouncement,
  raiseChallenge,
  saveAnnouncementDraft,
  sendNewsletter,
  setNewsChoice,
  showAnnouncement,
  showAnnouncements,
  stopNews,
  withdrawAnnouncement,
  writeAnnouncement,
} from '#contracts/exchange';
import { erasePeople } from '#contracts/privacy';
import { waitFor } from '#testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  admin,
  officer,
  secretariat,
  startExchange,
  type TestExchange,
  type TestOfficial,
} from '../exchange.factory.js';
import { meetingText } from '../meeting.factory.js';
import { mailedOfficialId } from './mailing.repository.js';

const text: Omit<RequestOf<typeof writeAnnouncement>, 'key'> = {
  title: '研修会を開きます',
  text: '**12月1日**に開きます。\n\n<b>だれでも</b>どうぞ。',
  themes: ['staff'],
  visibility: 'members',
  roles: ['municipality-admin', 'municipality-officer'],
  lastDay: null,
};
const roles: RequestOf<typeof previewNewsletter>['roles'] = ['municipality-officer'];

describe('announcements and newsletters', () => {
  let exchange: TestExchange;
  beforeAll(async () => {
    exchange = await startExchange();
  });
  afterAll(() => exchange.stop());
  beforeEach(() => {
    exchange.officials.length = 0;
  });

  const write = (changes: Partial<typeof text> = {}, key: string = randomUUID()) =>
    exchange.call(secretariat, writeAnnouncement, { key, ...text, ...changes });
  const publish = async (changes: Partial<typeof text> = {}) =>
    exchange.call(secretariat, publishAnnouncement, { ...(await write(changes)), correction: null });
  const officialOf = (changes: Partial<TestOfficial['offices'][number]> = {}, email?: null): TestOfficial => {
    const account = AccountId.parse(randomUUID());
    const office = { municipality: MunicipalityCode.parse('992011'), roles, isMember: true, ...changes };
    return { account, email: email === null ? null : `${account}@city.example`, language: 'ja', offices: [office] };
  };
  const mailed = async (announcement: AnnouncementId): Promise<MailingId> => {
    const { items } = await exchange.call(secretariat, listMailings, {});
    return items.find((one) => one.announcement === announcement)?.mailing as MailingId;
  };
  /** What became of each of them, once nothing waits any more. */
  const ended = (mailing: MailingId) =>
    waitFor(
      async () => {
        const { isPlanning, outcomes } = await exchange.call(secretariat, getMailing, { mailing });
        if (isPlanning || outcomes.some(({ outcome }) => outcome === 'waiting')) return undefined;
        return Object.fromEntries(outcomes.map(({ outcome, mails }) => [outcome, mails]));
      },
      { what: 'the mails to end', timeoutMs: 60_000 },
    );

  it('should be written, published and corrected once each, over what was read', async () => {
    const [one, two] = await Promise.all([write({}, 'once'), write({}, 'once')]);
    expect(one).toEqual(two);
    await expect(write({ title: 'ほか' }, 'once')).rejects.toMatchObject({ code: 'announcement-key-taken' });
    const { announcement } = one;
    const first = { ...one, correction: null };
    const published = await exchange.call(secretariat, publishAnnouncement, first);
    expect(await exchange.call(secretariat, publishAnnouncement, first)).toEqual(published);
    const nothing = { ...first, version: published.version, correction: '直した' };
    const empty = exchange.call(secretariat, publishAnnouncement, nothing);
    await expect(empty).rejects.toMatchObject({ code: 'no-announcement-draft' });
    const draft = { announcement, ...text, title: '研修会（訂正）' };
    await expect(exchange.call(secretariat, saveAnnouncementDraft, { ...draft, version: 1 })).rejects.toMatchObject({
      code: 'version-outdated',
    });
    const saved = await exchange.call(secretariat, saveAnnouncementDraft, { ...draft, version: published.version });
    // What is being written is nobody else's.
    expect((await exchange.call(officer, getAnnouncement, { announcement })).title).toBe(text.title);
    await exchange.call(secretariat, publishAnnouncement, { ...saved, correction: '名前を直した' });
    const read = await exchange.call(officer, getAnnouncement, { announcement });
    expect(read).toMatchObject({ title: '研修会（訂正）', edition: 2, correction: '名前を直した' });
    expect(read.editions.map(({ edition }) => edition)).toEqual([2, 1]);
    expect(await exchange.call(officer, getAnnouncement, { announcement, edition: 1 })).toMatchObject({
      title: text.title,
    });
  });

  it('should be listed for whom they are, by theme, the newest first; one for others is unknown', async () => {
    const { announcement } = await publish({ roles: ['municipality-admin'], themes: ['citizens'] });
    const newer = await publish({ themes: ['citizens'], title: '市民の学び' });
    const listed = async (as: typeof officer) =>
      (await exchange.call(as, listAnnouncements, { theme: 'citizens' })).items.map((one) => one.announcement);
    expect(await listed(admin)).toEqual([newer.announcement, announcement]);
    expect(await listed(officer)).toEqual([newer.announcement]);
    const asked = exchange.call(officer, getAnnouncement, { announcement });
    await expect(asked).rejects.toMatchObject({ code: 'announcement-not-found' });
    const past = await publish({ lastDay: '2020-01-01' });
    const over = exchange.call(officer, getAnnouncement, { announcement: past.announcement });
    await expect(over).rejects.toMatchObject({ code: 'announcement-not-found' });
    const late = exchange.call(secretariat, mailAnnouncement, { announcement: past.announcement, edition: 1 });
    await expect(late).rejects.toMatchObject({ code: 'announcement-past' });
  });

  it('should be pages without scripts for everybody once they are public; a withdrawn one says why', async () => {
    const { announcement } = await publish({ visibility: 'public' });
    const hidden = await publish({ title: '会員だけ' });
    const gateway = { service: 'gateway' } as const;
    const { html } = await exchange.call(gateway, showAnnouncement, { announcement });
    expect(html).toContain('<p><strong>12月1日</strong>に開きます。</p><p>&lt;b&gt;だれでも&lt;/b&gt;どうぞ。</p>');
    expect(html).not.toContain('<script');
    const show = exchange.call(gateway, showAnnouncement, { announcement: hidden.announcement });
    await expect(show).rejects.toMatchObject({ code: 'announcement-not-found' });
    await exchange.call(secretariat, withdrawAnnouncement, { announcement, reason: '日付の誤り' });
    await exchange.call(secretariat, withdrawAnnouncement, { announcement, reason: 'ほかの理由' });
    const list = await exchange.call(gateway, showAnnouncements, {});
    for (const words of ['ひとの学びで、地域は進む', announcement, '日付の誤り']) expect(list.html).toContain(words);
    expect(list.html).not.toContain('会員だけ');
    const withdrawn = await exchange.call(gateway, showAnnouncement, { announcement });
    expect(withdrawn.html).toContain('理由：日付の誤り');
    expect(withdrawn.html).not.toContain('12月1日');
    const read = exchange.call(officer, getAnnouncement, { announcement });
    await expect(read).rejects.toMatchObject({ code: 'announcement-withdrawn' });
  });

  it('should go out by mail once to each whom they are for, with the reason for every mail that does not', async () => {
    const [reader, stopped, other, nowhere] = [officialOf(), officialOf(), officialOf(), officialOf({}, null)] as const;
    const left = officialOf();
    exchange.officials.push(reader, stopped, other, nowhere, left, officialOf({ isMember: false }));
    exchange.officials.push({ ...reader }, officialOf({ roles: ['municipality-admin'] }));
    const choose = (account: AccountId, announcements: boolean) =>
      exchange.call({ ...officer, account }, setNewsChoice, {
        themes: ['companies'],
        announcements,
        newsletters: true,
      });
    await choose(stopped.account, false);
    await choose(other.account, true);
    const { announcement } = await publish({ roles });
    const preview = await exchange.call(secretariat, mailAnnouncement, { announcement, dryRun: true });
    expect(preview.isSent).toBe(false);
    expect(preview.text).toContain('研修会を開きます');
    const foreseen = Object.fromEntries(preview.outcomes.map(({ outcome, mails }) => [outcome, mails]));
    expect(foreseen).toEqual({ waiting: 2, stopped: 1, 'other-themes': 1, 'no-address': 1 });
    for (const edition of [undefined, preview.edition + 1]) {
      const unread = exchange.call(secretariat, mailAnnouncement, { announcement, edition });
      await expect(unread).rejects.toMatchObject({ code: 'version-outdated' });
    }
    const send = () => exchange.call(secretariat, mailAnnouncement, { announcement, edition: preview.edition });
    expect(await Promise.all([send(), send()])).toMatchObject([{ isSent: true }, { isSent: true }]);
    // Between the mark and the mail somebody leaves the office.
    left.offices.length = 0;
    const mailing = await mailed(announcement);
    const outcomes = await ended(mailing);
    expect(outcomes).toMatchObject({ sent: 1, stopped: 1, 'other-themes': 1, 'no-address': 1 });
    const [mail, ...more] = await exchange.mailsTo(reader.account, 1);
    expect(more).toEqual([]);
    expect(mail?.text).toContain(`https://manabi.example/announcements/${announcement}?municipality=992011`);
    for (const { account } of [stopped, other, left]) expect(await exchange.mailsTo(account, 0)).toEqual([]);
    const { items } = await exchange.call(secretariat, listMailedOfficials, { mailing });
    expect(items.find(({ account }) => account === stopped.account)?.outcome).toBe('stopped');
    expect(JSON.stringify(items)).not.toContain('@');
    const none = { mailing: MailingId.parse(randomUUID()) };
    const unknown = [
      exchange.call(secretariat, getMailing, none),
      exchange.call(secretariat, listMailedOfficials, none),
    ];
    for (const asked of unknown) await expect(asked).rejects.toMatchObject({ code: 'mailing-not-found' });
    // A link without a sign-in ends them in one step; what else was chosen stays.
    const link = /news-stop#(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    // Also that of a mail which arrived though it was tried again.
    await exchange.inDatabase((collection) =>
      collection('mails').updateOne(
        { subject: mailedOfficialId(mailing, reader.account) },
        { $set: { due: true, nextAt: new Date() } },
      ),
    );
    const again = await waitFor(
      async () => (await exchange.mailsTo(reader.account, 1)).find((one) => !one.text.includes(link)),
      { what: 'the mail to be tried again' },
    );
    expect(again.text).toContain('/news-stop#');
    expect(await exchange.call({}, inspectNewsStop, { link })).toEqual({ kind: 'announcement', stopped: false });
    for (let times = 0; times < 2; times += 1) await exchange.call({}, stopNews, { link });
    expect(await exchange.call({ ...officer, account: reader.account }, getNewsChoice, {})).toEqual({
      themes: ['staff', 'companies', 'citizens'],
      announcements: false,
      newsletters: true,
    });
    const wrong = exchange.call({}, stopNews, { link: `${link.slice(0, -1)}x` });
    await expect(wrong).rejects.toMatchObject({ code: 'wrong-stop-link' });
  });

  it('should reach everybody once after a crash between the mark and the mails', async () => {
    const readers = Array.from({ length: 5 }, () => officialOf());
    exchange.officials.push(...readers);
    const { announcement } = await publish({ roles });
    await exchange.call(secretariat, mailAnnouncement, { announcement, edition: 1 });
    const mailing = await mailed(announcement);
    expect(await ended(mailing)).toEqual({ sent: 5 });
    // As it stood when the service died behind the first batch: the mark is there, and so are all mails.
    await exchange.inDatabase((collection) =>
      collection('mailings').updateOne({ _id: mailing }, { $set: { unplanned: true, plannedTo: '2' } }),
    );
    expect(await ended(mailing)).toEqual({ sent: 5 });
    for (const { account } of readers) expect(await exchange.mailsTo(account, 1)).toHaveLength(1);
  });

  it('should not go out twice with the same text when a correction is mailed while the first mails wait', async () => {
    const reader = officialOf();
    const { announcement, version } = await publish({ roles });
    const mail = (edition: number) => exchange.call(secretariat, mailAnnouncement, { announcement, edition });
    await mail(1);
    const first = await mailed(announcement);
    await ended(first);
    const text2 = { announcement, version, ...text, roles, title: '研修会（訂正）' };
    const saved = await exchange.call(secretariat, saveAnnouncementDraft, text2);
    await exchange.call(secretariat, publishAnnouncement, { ...saved, correction: '名前を直した' });
    await mail(2);
    const second = await mailed(announcement);
    expect(await ended(second)).toEqual({});
    // Both are planned once there is somebody to write to, the first one as after a crash.
    exchange.officials.push(reader);
    for (const [mailing, outcome] of [
      [first, 'corrected'],
      [second, 'sent'],
    ] as const) {
      await exchange.inDatabase((collection) =>
        collection('mailings').updateOne({ _id: mailing }, { $set: { unplanned: true } }),
      );
      expect(await ended(mailing)).toEqual({ [outcome]: 1 });
    }
    const [one, ...more] = await exchange.mailsTo(reader.account, 1);
    expect(one?.text).toContain('研修会（訂正）');
    expect(more).toEqual([]);
  });

  it('should be told to nobody whose account was erased, nor when they were withdrawn meanwhile', async () => {
    const [erased, stays] = [officialOf(), officialOf()];
    exchange.officials.push(erased, stays);
    const { announcement } = await publish({ roles });
    await exchange.call(secretariat, mailAnnouncement, { announcement, edition: 1 });
    const mailing = await mailed(announcement);
    await ended(mailing);
    const registry = { service: 'member-registry', tenant: '992011' } as const;
    const subjects = [{ person: null, enrolments: [], accounts: [erased.account], words: [] }];
    await exchange.call(registry, erasePeople, { subjects }, { owner: 'exchange' });
    const { items } = await exchange.call(secretariat, listMailedOfficials, { mailing });
    expect(items.map(({ account }) => account)).toEqual([stays.account]);
    await exchange.call(secretariat, withdrawAnnouncement, { announcement, reason: '中止' });
    const again = exchange.call(secretariat, mailAnnouncement, { announcement });
    await expect(again).rejects.toMatchObject({ code: 'announcement-withdrawn' });
  });

  it('should make a newsletter of what is new, which goes out once and as it was read', async () => {
    const reader = officialOf();
    exchange.officials.push(reader);
    const forAdmins = await publish({ title: '管理者だけに', roles: ['municipality-admin'] });
    await publish({ title: '会報に載るお知らせ' });
    const about = { theme: 'staff', kind: 'budget', otherKind: null, stage: 'starting', urgency: 'now' } as const;
    const challenge = { ...about, key: randomUUID(), title: '予算', tried: '', visibility: 'members' } as const;
    await exchange.call(officer, raiseChallenge, challenge);
    await exchange.call(officer, raiseChallenge, { ...challenge, key: randomUUID(), visibility: 'own' });
    const off = await exchange.call(secretariat, callMeeting, {
      key: randomUUID(),
      ...meetingText({ title: '中止の会' }),
    });
    await exchange.call(secretariat, callOffMeeting, { meeting: off.meeting, reason: '大雪のため' });
    const wish = { roles, intro: '寒くなりました。' };
    const preview = await exchange.call(secretariat, previewNewsletter, wish);
    for (const words of ['寒くなりました。', '会報に載るお知らせ', '新しい課題：1件'])
      expect(preview.text).toContain(words);
    for (const words of ['管理者だけに', '中止の会']) expect(preview.text).not.toContain(words);
    const { issue, until, hash } = preview;
    const send = (changes: object = {}) =>
      exchange.call(secretariat, sendNewsletter, { ...wish, issue, until, hash, ...changes });
    for (const changes of [{ intro: '別のあいさつ' }, { issue: issue + 1 }])
      await expect(send(changes)).rejects.toMatchObject({ code: 'newsletter-outdated' });
    const [one, two] = await Promise.all([send(), send()]);
    expect(one).toEqual(two);
    expect(await ended(one.mailing)).toEqual({ sent: 1 });
    const [mail, ...more] = await exchange.mailsTo(reader.account, 1);
    expect(more).toEqual([]);
    expect(mail?.text).toContain('会報に載るお知らせ');
    const { announcement } = forAdmins;
    expect(await exchange.call(admin, getAnnouncement, { announcement })).toMatchObject({ title: '管理者だけに' });
    const empty = exchange.call(secretariat, previewNewsletter, { roles, intro: '' });
    await expect(empty).rejects.toMatchObject({ code: 'newsletter-empty' });
    await publish({ title: '次の号のお知らせ' });
    const next = await exchange.call(secretariat, previewNewsletter, { roles, intro: '' });
    expect(next).toMatchObject({ issue: issue + 1, since: until });
    expect(next.text).toContain('次の号のお知らせ');
    expect(next.text).not.toContain('会報に載るお知らせ');
  });
});
