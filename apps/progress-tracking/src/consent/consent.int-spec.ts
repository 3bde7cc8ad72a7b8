import type { EnrolmentId } from '#contracts';
import { findEnrolments, getMyLearning, getProgramme, listConsents, recordConsent } from '#contracts/progress';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  backfill,
  event,
  learner,
  neighbour,
  officer,
  progressTracking,
  refusal,
  somebody,
  type Harness,
} from '../progress-tracking.factory.js';

const notice = '令和8年4月版';
const privacy = {
  purpose: '研修の実施と成果の集計',
  notice,
  consentNeeded: true,
  retentionYears: 5,
  organ: '教育委員会',
};

describe('a programme that needs consent', () => {
  let service: Harness;
  beforeAll(async () => {
    service = await progressTracking();
  });
  afterAll(() => service.close());

  const enrolled = async (key: string) => {
    await service.open(key, { privacy });
    return service.enrolled(key);
  };
  const say = (as: object, enrolment: EnrolmentId, said: object) =>
    service.call(as, recordConsent, { enrolment, act: 'given', notice, ...said });
  const results = async (as: object, enrolment: EnrolmentId) =>
    (await service.record(as, [event(enrolment)])).map((answer) => ('code' in answer ? answer.code : answer.result));

  it('should refuse events by name until its person has consented, at once afterwards take them', async () => {
    const { enrolment, person } = await enrolled('asks');
    expect(await results(learner(person), enrolment)).toEqual(['consent-missing']);
    expect(await results(backfill, enrolment)).toEqual(['consent-missing']);
    expect(await say(learner(person), enrolment, {})).toEqual({ consent: 'given', outcome: 'created' });
    expect(await results(learner(person), enrolment)).toEqual(['accepted']);
    expect(await results(backfill, enrolment)).toEqual(['accepted']);
  });

  it('should refuse them again from the moment it is taken back, and keep what was said', async () => {
    const { enrolment, person } = await enrolled('taken-back');
    await say(learner(person), enrolment, {});
    expect(await results(learner(person), enrolment)).toEqual(['accepted']);
    expect(await say(learner(person), enrolment, { act: 'withdrawn' })).toMatchObject({ consent: 'withdrawn' });
    expect(await results(learner(person), enrolment)).toEqual(['consent-missing']);
    expect(await say(learner(person), enrolment, { act: 'withdrawn' })).toMatchObject({ outcome: 'unchanged' });
    const { acts, consent } = await service.call(officer, listConsents, { enrolment });
    expect(consent).toBe('withdrawn');
    expect(acts.map(({ act, by }) => `${act} ${by}`)).toEqual(['given own', 'withdrawn own']);
  });

  it('should ask anew when the notice changes, for the new one only', async () => {
    const { enrolment, person } = await enrolled('new-notice');
    await say(learner(person), enrolment, {});
    await service.open('new-notice', { privacy: { notice: '令和9年4月版' } });
    const mine = await service.call(learner(person), getMyLearning, {});
    expect(mine.enrolments).toMatchObject([
      { consent: 'missing', privacy: { ...privacy, notice: '令和9年4月版', retentionAutomatic: false } },
    ]);
    expect(await refusal(say(learner(person), enrolment, {}))).toMatchObject({ code: 'notice-outdated' });
    expect(await say(learner(person), enrolment, { notice: '令和9年4月版' })).toMatchObject({ consent: 'given' });
    expect(await results(learner(person), enrolment)).toEqual(['accepted']);
  });

  it('should let the office record what was signed on paper, with its day', async () => {
    const { enrolment, person } = await enrolled('paper');
    expect(await refusal(say(officer, enrolment, {}))).toMatchObject({ code: 'paper-date-missing' });
    expect(await refusal(say(officer, enrolment, { paperOn: '2999-01-01' }))).toMatchObject({ code: 'date-in-future' });
    expect(await refusal(say(learner(person), enrolment, { paperOn: '2026-04-01' }))).toMatchObject({
      code: 'paper-by-office',
    });
    await say(officer, enrolment, { paperOn: '2026-04-01' });
    const { acts } = await service.call(learner(person), listConsents, { enrolment });
    expect(acts).toMatchObject([{ act: 'given', by: 'office', paperOn: '2026-04-01' }]);
    expect(await results(learner(person), enrolment)).toEqual(['accepted']);
  });

  it('should tell outcome tracking whether anything may be recorded', async () => {
    const { enrolment, person } = await enrolled('outcomes');
    const asked = () =>
      service.call({ service: 'outcome-tracking', tenant: '992011' }, findEnrolments, { enrolments: [enrolment] });
    expect((await asked()).found).toMatchObject([{ blocked: 'consent-missing' }]);
    await say(learner(person), enrolment, {});
    expect((await asked()).found).toMatchObject([{ blocked: null }]);
  });

  it('should be nobody else’s to answer, nor where no consent is asked for', async () => {
    const { enrolment } = await enrolled('others');
    expect(await refusal(say(learner(somebody()), enrolment, {}))).toMatchObject({ code: 'unknown-enrolment' });
    expect(await refusal(say(neighbour, enrolment, { paperOn: '2026-04-01' }))).toMatchObject({
      code: 'unknown-enrolment',
    });
    const { enrolment: plain, person } = await service.enrolled('asks-nothing');
    expect(await refusal(say(learner(person), plain, {}))).toMatchObject({ code: 'consent-not-needed' });
  });

  it('should not be opened without a notice, and keep what is left out', async () => {
    expect(await refusal(service.open('no-notice', { privacy: { consentNeeded: true } }))).toMatchObject({
      code: 'notice-missing',
    });
    await service.open('left-out', { privacy });
    expect(await service.open('left-out')).toMatchObject({ outcome: 'unchanged' });
    expect(await service.open('left-out', { privacy: { retentionYears: 3 } })).toMatchObject({ outcome: 'changed' });
  });

  it('should be to what was read: another text is another version once somebody is enrolled', async () => {
    const open = (noticeText: string | null | undefined, notice?: string) =>
      service.open('with-text', { privacy: { ...privacy, ...(notice && { notice }) }, noticeText });
    const textOf = async () => (await service.call(officer, getProgramme, { programme })).noticeText;
    const { programme } = await open('一つ目');
    expect(await open('誤字を直した')).toMatchObject({ outcome: 'changed' });
    await service.enrolled('with-text');
    expect(await open(undefined)).toMatchObject({ outcome: 'unchanged' });
    expect(await textOf()).toBe('誤字を直した');
    for (const other of ['別の文', null])
      expect(await refusal(open(other))).toMatchObject({ code: 'notice-version-needed' });
    expect(await open('別の文', '令和9年4月版')).toMatchObject({ outcome: 'changed' });
    expect(await textOf()).toBe('別の文');
  });
});
