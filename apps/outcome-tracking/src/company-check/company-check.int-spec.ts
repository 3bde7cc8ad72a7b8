import { addMonths, dayInJapan } from '#contracts';
import {
  agreeToCompanyCheck,
  answerCompanyCheck,
  answerPlacementCheck,
  getOutcome,
  inspectCompanyCheck,
  inspectPlacementCheck,
  listPlacementChecks,
  recordCompanyConsent,
  type CompanyAnswer,
  type CompanyConsent,
} from '#contracts/outcomes';
import { disclosePerson, erasePeople } from '#contracts/privacy';
import { mailSink, resetServers, waitFor, type MailSink } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importer, linkIn, officer, programme, startOutcomes, type TestOutcomes } from '../outcome-tracking.factory.js';

const today = dayInJapan(new Date());
const startedOn = addMonths(today, -1);
const job: CompanyAnswer = { works: true, startedOn, insured: true, openEnded: false };
let companies = 0;
const company = (): Extract<CompanyConsent, { agreed: true }> => ({
  agreed: true,
  company: '架空商店',
  email: `jinji@shop-${(companies += 1)}.example`,
});

describe('a company that is asked about somebody’s work', () => {
  let outcomes: TestOutcomes;
  let sink: MailSink;
  beforeAll(async () => {
    await resetServers();
    sink = await mailSink();
    outcomes = await startOutcomes({ SMTP_URL: sink.url });
  });
  afterAll(async () => {
    await outcomes.stop();
    await sink.close();
  });

  const mailedTo = async (email: string, page: string, count = 1) => {
    const mails = await waitFor(
      () => {
        const found = sink.taken.filter(({ to, text }) => to === email && text.includes(`/${page}`));
        return found.length >= count ? found : undefined;
      },
      { what: `mail ${count} to ${email}` },
    );
    return mails.at(-1)!;
  };
  /** Somebody who completed three months ago, has said by the mailed link that they work, and that link. */
  const works = async () => {
    const seeker = outcomes.learner('citizen');
    await outcomes.stands(seeker.enrolment, {
      enrolledOn: '2020-01-01',
      completedOn: addMonths(today, -3),
      ending: null,
    });
    const link = linkIn((await mailedTo(seeker.email, 'placement-check#')).text);
    await outcomes.call({}, answerPlacementCheck, { link, answer: { ...job, related: true } });
    return { ...seeker, link };
  };
  const agree = (link: string, said: CompanyConsent) => outcomes.call({}, agreeToCompanyCheck, { link, said });
  const answer = (link: string, said: CompanyAnswer) => outcomes.call({}, answerCompanyCheck, { link, answer: said });
  const linkTo = async (email: string, count = 1) => linkIn((await mailedTo(email, 'company-check#', count)).text);
  const listed = async (enrolment: string) =>
    (await outcomes.call(officer, listPlacementChecks, { programme, limit: 200 })).items.find(
      (item) => item.enrolment === enrolment,
    );

  it('should be written to only with the person’s consent, see only what is needed, and answer once', async () => {
    const { enrolment, link: own } = await works();
    const whom = company();
    expect(await agree(own, whom)).toEqual({ outcome: 'agreed' });
    expect(await agree(own, whom)).toEqual({ outcome: 'unchanged' });
    expect((await outcomes.call({}, inspectPlacementCheck, { link: own })).companyAgreed).toBe(true);
    const mail = await mailedTo(whom.email, 'company-check#');
    expect(mail.text).not.toMatch(/架空|はじめてのIT/);
    const link = linkIn(mail.text);
    expect(await outcomes.call({}, inspectCompanyCheck, { link })).toEqual({
      municipality: 'デモ県あおば市',
      company: '架空商店',
      person: '架空 花子',
      startedOn,
      day: today,
      agreedOn: today,
      until: expect.any(String),
    });
    await expect(answer(link, { ...job, startedOn: '2999-01-01' })).rejects.toMatchObject({ code: 'starts-later' });
    expect(await answer(link, { ...job, openEnded: true })).toEqual({ outcome: 'answered' });
    expect(await answer(link, { ...job, openEnded: true })).toEqual({ outcome: 'unchanged' });
    await expect(answer(link, { works: false })).rejects.toMatchObject({ code: 'company-check-answered' });
    // Forwarded after that, it shows nothing of anybody.
    await expect(outcomes.call({}, inspectCompanyCheck, { link })).rejects.toMatchObject({
      code: 'company-check-answered',
    });
    expect((await mailedTo(whom.email, '', 2)).text).toContain('答えを受け付けました');
    expect(await listed(enrolment)).toMatchObject({
      counts: { source: 'company', works: true, openEnded: true, related: true },
      company: { state: 'answered', company: '架空商店', mail: null, said: [{ agreed: true, way: 'link' }] },
    });
    expect(sink.taken.filter(({ to }) => to === whom.email)).toHaveLength(2);
  });

  it('should be refused by name once the consent is withdrawn, replaced or over, whose link ever it holds', async () => {
    const { enrolment, link: own, itself } = await works();
    const first = company();
    await agree(own, first);
    const link = await linkTo(first.email);
    const look = (one: string) => outcomes.call({}, inspectCompanyCheck, { link: one });
    for (const wrong of [`${link}x`, link.replace('992011', '992020'), own])
      await expect(look(wrong)).rejects.toMatchObject({ code: 'wrong-link' });
    await expect(agree(link, { agreed: false })).rejects.toMatchObject({ code: 'wrong-link' });
    // Signed in, without a link, months later.
    const said = { enrolmentId: enrolment, months: 3 as const, said: { agreed: false as const } };
    expect(await outcomes.call(itself, recordCompanyConsent, said)).toEqual({ outcome: 'withdrawn' });
    for (const act of [look(link), answer(link, job)])
      await expect(act).rejects.toMatchObject({ code: 'company-check-withdrawn' });
    const second = company();
    await agree(own, second);
    await expect(look(link)).rejects.toMatchObject({ code: 'wrong-link' });
    const next = await linkTo(second.email);
    await outcomes.inDatabase((collection) =>
      collection('company_checks').updateOne({ enrolment }, { $set: { until: new Date(Date.now() - 1) } }),
    );
    await expect(answer(next, job)).rejects.toMatchObject({ code: 'wrong-link' });
    const { companyChecks } = await outcomes.call(itself, getOutcome, { enrolmentId: enrolment });
    expect(companyChecks).toMatchObject([
      { state: 'link-ended', said: [{ way: 'link' }, { agreed: false, way: 'account' }, { agreed: true }] },
    ]);
    // Asked once more, it has another link.
    expect(await agree(own, second)).toEqual({ outcome: 'agreed' });
    expect(await answer(await linkTo(second.email, 2), { works: false })).toEqual({ outcome: 'answered' });
    expect(await listed(enrolment)).toMatchObject({ disagree: true, counts: { source: 'company', works: false } });
  });

  it('should be asked by the office from paper, and no address that proves nothing by the person', async () => {
    const { enrolment, link: own, email } = await works();
    const gmail = { ...company(), email: 'someone@gmail.com' };
    await expect(agree(own, gmail)).rejects.toMatchObject({ code: 'address-of-anybody' });
    await expect(agree(own, { ...gmail, email })).rejects.toMatchObject({ code: 'own-address' });
    const paper = { enrolmentId: enrolment, months: 3 as const, saidOn: addMonths(today, -1), said: gmail };
    const record = (more: object = {}) => outcomes.call(officer, recordCompanyConsent, { ...paper, ...more });
    await expect(record({ saidOn: '2999-01-01' })).rejects.toMatchObject({ code: 'said-later' });
    await expect(record({ months: 6 })).rejects.toMatchObject({ code: 'check-not-due' });
    expect(await record()).toEqual({ outcome: 'agreed' });
    await mailedTo('someone@gmail.com', 'company-check#');
    expect((await listed(enrolment))?.company).toMatchObject({ said: [{ way: 'paper', saidOn: paper.saidOn }] });
    const staff = outcomes.learner('staff');
    await expect(record({ enrolmentId: staff.enrolment })).rejects.toMatchObject({ code: 'not-a-job-seeker' });
    const silent = outcomes.learner('citizen');
    await outcomes.stands(silent.enrolment, { completedOn: addMonths(today, -3), ending: null });
    await expect(record({ enrolmentId: silent.enrolment })).rejects.toMatchObject({ code: 'no-work-said' });
  });

  it('should be written to once, also when the mail server was away, and not after a withdrawal meanwhile', async () => {
    const [one, two] = [await works(), await works()];
    const [asked, spared] = [company(), company()];
    await sink.close();
    await agree(one.link, asked);
    await agree(two.link, spared);
    await waitFor(
      () =>
        outcomes.inDatabase(async (collection) => {
          const tried = await collection('mails').countDocuments({ kind: 'company-check', due: true, attempts: 1 });
          return tried >= 2 || undefined;
        }),
      { what: 'a try' },
    );
    await agree(two.link, { agreed: false });
    await outcomes.inDatabase((collection) =>
      collection('mails').updateMany({ kind: 'company-check', due: true }, { $set: { nextAt: new Date() } }),
    );
    await sink.open();
    await mailedTo(asked.email, 'company-check#');
    await waitFor(
      () =>
        outcomes.inDatabase(async (collection) => {
          const [mail] = await collection('mails')
            .find({ kind: 'company-check', reason: 'no-longer-needed' })
            .toArray();
          return mail;
        }),
      { what: 'the mail that is not sent' },
    );
    expect(sink.taken.filter(({ to }) => to === asked.email)).toHaveLength(1);
    expect(sink.taken.filter(({ to }) => to === spared.email)).toHaveLength(0);
  });

  it('should keep what a company said when a crash cut it off, and be shown to and erased with its person', async () => {
    const { enrolment, person, link: own } = await works();
    const whom = company();
    await agree(own, whom);
    const link = await linkTo(whom.email);
    await outcomes.inDatabase((collection) =>
      collection('company_checks').updateOne(
        { enrolment },
        {
          $set: {
            answer: { ...job, at: new Date() },
            owesWork: true,
            changedAt: new Date(Date.now() - 60_000),
          },
        },
      ),
    );
    await outcomes.restart();
    await waitFor(async () => (await listed(enrolment))?.counts?.source === 'company' || undefined, {
      what: 'the answer that was cut off',
    });
    const owner = 'outcome-tracking';
    const subject = { person, enrolments: [enrolment], accounts: [], words: [] };
    const { records } = await outcomes.call(importer, disclosePerson, { subject }, { owner });
    expect(records.map(({ collection }) => collection)).toContain('company_checks');
    expect(JSON.stringify(records)).toContain(whom.email);
    expect(JSON.stringify(records)).not.toMatch(/hashes|owesWork/);
    await waitFor(
      async () => (await outcomes.call(importer, erasePeople, { subjects: [subject] }, { owner })).state === 'done',
      { what: 'the erasure' },
    );
    await outcomes.inDatabase(async (collection) => {
      expect(await collection('company_checks').countDocuments({ enrolment })).toBe(0);
      const left = await collection('outcomes').findOne({ _id: enrolment as never });
      expect(left?.['checks']).toMatchObject([{ source: 'self' }, { source: 'company', relatedUnasked: true }]);
    });
    await expect(answer(link, job)).rejects.toMatchObject({ code: 'wrong-link' });
  });
});
