import { addDays, addMonths, dayInJapan, EnrolmentId } from '#contracts';
import {
  answerPlacementCheck,
  inspectPlacementCheck,
  listPlacementChecks,
  recordPlacementCheck,
  type WorkAnswer,
} from '#contracts/outcomes';
import { disclosePerson, erasePeople } from '#contracts/privacy';
import { resetServers, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { importer, linkIn, officer, programme, startOutcomes, type TestOutcomes } from '../outcome-tracking.factory.js';

const today = dayInJapan(new Date());
const job: WorkAnswer = { works: true, startedOn: '2026-01-15', insured: true, openEnded: false, related: true };

describe('checkpoints of job seekers', () => {
  let outcomes: TestOutcomes;
  beforeAll(async () => {
    await resetServers();
    outcomes = await startOutcomes();
  });
  afterAll(() => outcomes.stop());

  const completed = async (months: number, ending: 'next-training' | null = null) => {
    const person = outcomes.learner('citizen');
    const completedOn = addMonths(today, -months);
    await outcomes.stands(person.enrolment, {
      enrolledOn: '2020-01-01',
      completedOn,
      ending: ending && { on: completedOn, reason: ending },
    });
    return person;
  };
  const of = async (enrolment: string) =>
    (await outcomes.call(officer, listPlacementChecks, { programme, limit: 200 })).items
      .filter((item) => item.enrolment === enrolment)
      .toSorted((a, b) => a.months - b.months);
  const made = (enrolment: string, count: number) =>
    waitFor(
      async () => {
        const items = await of(enrolment);
        return items.length >= count ? items : undefined;
      },
      { what: 'the checkpoint' },
    );

  it('should be made once at their day, asked by mail, and be answered by the link without signing in', async () => {
    const { enrolment, email } = await completed(3);
    const [item] = await made(enrolment, 1);
    expect(item).toMatchObject({ months: 3, answers: [], counts: null });
    const link = linkIn((await outcomes.mailsTo(email, 1))[0]?.text ?? '');
    expect(await outcomes.call({}, inspectPlacementCheck, { link })).toMatchObject({
      municipality: 'デモ県あおば市',
      programme: 'はじめてのIT',
      months: 3,
      answered: false,
    });
    const answer = (said: WorkAnswer) => outcomes.call({}, answerPlacementCheck, { link, answer: said });
    expect(await answer(job)).toEqual({ outcome: 'created' });
    expect(await answer(job)).toEqual({ outcome: 'unchanged' });
    expect(await answer({ works: false })).toEqual({ outcome: 'updated' });
    expect((await outcomes.call({}, inspectPlacementCheck, { link })).answered).toBe(true);
    await expect(answer({ ...job, startedOn: addDays(today, 1) })).rejects.toMatchObject({ code: 'starts-later' });
    for (const wrong of [`${link}x`, link.replace('992011', '992020')])
      await expect(outcomes.call({}, inspectPlacementCheck, { link: wrong })).rejects.toMatchObject({
        code: 'wrong-link',
      });
    const [after] = await of(enrolment);
    expect(after?.answers.map(({ works }) => works)).toEqual([true, false]);
    expect(after).toMatchObject({ disagree: false, counts: { source: 'self', works: false } });
    expect(
      await outcomes.inDatabase((collection) => collection('placement_checkpoints').countDocuments({ enrolment })),
    ).toBe(1);
    await outcomes.inDatabase((collection) =>
      collection('placement_checkpoints').updateOne({ enrolment }, { $set: { until: new Date(Date.now() - 1) } }),
    );
    await expect(answer(job)).rejects.toMatchObject({ code: 'wrong-link' });
  }, 40_000);

  it('should be listed of one enrolment, and of none that is unknown', async () => {
    const { enrolment } = await completed(3);
    await made(enrolment, 1);
    const list = (one: EnrolmentId) => outcomes.call(officer, listPlacementChecks, { programme, enrolment: one });
    expect((await list(EnrolmentId.parse(enrolment))).items).toMatchObject([{ enrolment, months: 3 }]);
    await expect(list(EnrolmentId.parse(randomUUID()))).rejects.toMatchObject({ code: 'unknown-enrolment' });
  }, 40_000);

  it('should show where sources disagree, and let the office’s check count', async () => {
    const { enrolment } = await completed(6);
    expect((await made(enrolment, 2)).map(({ months }) => months)).toEqual([3, 6]);
    const record = (source: 'self' | 'company' | 'office', answer: WorkAnswer) =>
      outcomes.call(officer, recordPlacementCheck, {
        enrolmentId: enrolment,
        months: 6,
        source,
        checkedOn: today,
        answer,
      });
    await record('self', job);
    await record('company', { works: false });
    expect((await of(enrolment))[1]).toMatchObject({ disagree: true, counts: { source: 'company', works: false } });
    await record('office', job);
    expect((await of(enrolment))[1]).toMatchObject({ disagree: true, counts: { source: 'office', works: true } });
    expect(await record('office', job)).toEqual({ outcome: 'unchanged' });
  }, 40_000);

  it('should not be made of staff, of who goes on to the next training, nor before the day', async () => {
    const next = await completed(3, 'next-training');
    const staff = outcomes.learner('staff');
    await outcomes.stands(staff.enrolment, { enrolledOn: '2020-01-01', completedOn: addMonths(today, -3) });
    const early = outcomes.learner('citizen');
    await outcomes.stands(early.enrolment, { enrolledOn: '2020-01-01', completedOn: addDays(addMonths(today, -3), 4) });
    const due = await completed(3);
    await made(due.enrolment, 1);
    for (const { enrolment } of [next, staff, early]) expect(await of(enrolment)).toEqual([]);
    const ofStaff = {
      enrolmentId: staff.enrolment,
      months: 3,
      source: 'office',
      checkedOn: today,
      answer: job,
    } as const;
    await expect(outcomes.call(officer, recordPlacementCheck, ofStaff)).rejects.toMatchObject({
      code: 'not-a-job-seeker',
    });
  }, 40_000);

  it('should write to nobody long after the day: then the office asks', async () => {
    const { enrolment } = await completed(12);
    expect((await made(enrolment, 2)).map(({ asked }) => asked)).toEqual(['no-mail', 'no-mail']);
  }, 40_000);

  it('should be shown to whom they are about, and go with the mail about them when they are erased', async () => {
    const { enrolment, person, email } = await completed(3);
    await made(enrolment, 1);
    const link = linkIn((await outcomes.mailsTo(email, 1))[0]?.text ?? '');
    await outcomes.call({}, answerPlacementCheck, { link, answer: job });
    const owner = 'outcome-tracking';
    const subject = { person, enrolments: [enrolment], accounts: [], words: [] };
    const shown = async () => (await outcomes.call(importer, disclosePerson, { subject }, { owner })).records;
    expect((await shown()).map(({ collection }) => collection)).toEqual([
      'follow_ups',
      'outcomes',
      'placement_checkpoints',
    ]);
    expect(JSON.stringify(await shown())).not.toMatch(/hashes|owesMail/);
    await waitFor(
      async () => (await outcomes.call(importer, erasePeople, { subjects: [subject] }, { owner })).state === 'done',
      { what: 'the erasure' },
    );
    await outcomes.inDatabase(async (collection) => {
      for (const name of ['placement_checkpoints', 'follow_ups'])
        expect(await collection(name).countDocuments({ $or: [{ enrolment }, { _id: enrolment as never }] })).toBe(0);
      const [left] = await collection('outcomes')
        .find({ _id: enrolment as never })
        .toArray();
      expect(left).toMatchObject({ checks: [{ months: 3, source: 'self', works: true }] });
    });
    expect(await outcomes.mailsNow(email)).toEqual([]);
    await expect(outcomes.call({}, answerPlacementCheck, { link, answer: job })).rejects.toMatchObject({
      code: 'wrong-link',
    });
  }, 40_000);
});
