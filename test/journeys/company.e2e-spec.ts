import type { ApiClient } from '#api-client';
import { recordShiftStage, recordWorkplaceUse, submitSurveyResponse } from '#contracts/outcomes';
import { recordLearningEvents } from '#contracts/progress';
import { listPeople } from '#contracts/registry';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { journeyPlatform, type JourneyPlatform } from '../platform.js';
import { courseContentTests } from './course-content.js';
import { csv, day, enrolled, importFile, openYear, settledReport, type Opened } from './office.js';

const roster = csv(
  '法人番号,企業名,氏,名,メールアドレス,雇用保険被保険者',
  '7123456789012,あおば製作所（架空）,川辺,一樹,kawabe@company.example,○',
  '７１２３４５６７８９０１２,あおば製作所（架空）,三雲,真由,mikumo@company.example,○',
  '7123456789013,あおば製作所（架空）,沢口,陽斗,sawaguchi@company.example,×',
  ',こもれび商店（架空）,桐山,ゆい,kiriyama@company.example,×',
);

describe('a company’s people learn and the office sees what is used at work', () => {
  let journey: JourneyPlatform;
  let office: ApiClient;
  let opened: Opened;

  beforeAll(async () => {
    journey = await journeyPlatform();
    office = await journey.signedIn('992011', 'municipality-officer', 'officer@992011.example');
    opened = await openYear(office, 'company');
  });
  afterAll(() => journey.stop());

  it('should say what an import would do before it does it', async () => {
    const fields = { audience: 'company', programmeId: opened.programme, dryRun: 'true' };
    const { counts, dryRun } = await importFile(office, '/imports/people', roster, fields);
    expect(dryRun).toBe(true);
    expect(counts).toMatchObject({ rows: 4, created: 3, refused: 1 });
    expect((await office.call(listPeople, {})).items).toEqual([]);
  });

  it('should take people of one corporate number for one company and refuse a wrong number', async () => {
    const done = await importFile(office, '/imports/people', roster, {
      audience: 'company',
      programmeId: opened.programme,
    });
    expect(done.counts).toMatchObject({ created: 3, enrolled: 3, refused: 1 });
    expect(done.refused).toEqual([{ row: 4, code: 'invalid-corporate-number', field: '法人番号' }]);
    const { items } = await office.call(listPeople, { audience: 'company' });
    expect(new Set(items.map(({ company }) => company?.company)).size).toBe(2);
  });

  it('should list who is missing from a later roster and delete nobody', async () => {
    const later = csv(
      '法人番号,企業名,氏,名,メールアドレス,雇用保険被保険者',
      '7123456789012,あおば製作所（架空）,川辺,一樹,kawabe@company.example,○',
    );
    const done = await importFile(office, '/imports/people', later, {
      audience: 'company',
      programmeId: opened.programme,
    });
    expect(done.counts).toMatchObject({ unchanged: 1, created: 0, enrolled: 0 });
    expect(done.missing.count).toBe(2);
    expect((await office.call(listPeople, {})).items).toHaveLength(3);
  });

  it('should report use at work and satisfaction', async () => {
    const { person, enrolment } = await enrolled(office, opened.programme, 'kawabe@company.example');
    const learner = await journey.signedIn('992011', 'learner', 'kawabe@company.example', person);
    const events = ['one', 'two'].map((lesson) => ({
      id: `c-${lesson}`,
      enrolmentId: enrolment,
      courseId: opened.course,
      lessonId: lesson,
      kind: 'completed' as const,
      seconds: 0,
      at: new Date().toISOString(),
    }));
    await learner.call(recordLearningEvents, { sentAt: new Date().toISOString(), events });
    await learner.call(submitSurveyResponse, { enrolmentId: enrolment, wave: 'T1', answers: { satisfaction: 4 } });
    await learner.call(submitSurveyResponse, { enrolmentId: enrolment, wave: 'T2', answers: { usedAtWork: true } });
    await learner.call(recordWorkplaceUse, {
      enrolmentId: enrolment,
      on: '2026-10-30',
      what: '見積書の電子化',
      hoursSavedPerMonth: 5,
    });
    const stage = (on: string, stage: 'planned' | 'under-way') =>
      office.call(recordShiftStage, { enrolmentId: enrolment, on, stage, source: 'company' });
    await stage(day(-2), 'under-way');
    await stage(day(-30), 'planned');
    const { figures } = await settledReport(office, opened.programme);
    expect(figures).toMatchObject({
      completed: 1,
      satisfaction: { topTwoRate: 100 },
      useAtWork: { answered: 1, used: 1, rate: 100 },
      workplaceUses: { people: 1, hoursSavedPerMonth: 5 },
      businessShift: { companies: 1, stages: { planned: 0, 'under-way': 1 } },
    });
  });

  it('should not let one learner answer for another', async () => {
    const { enrolment } = await enrolled(office, opened.programme, 'mikumo@company.example');
    const kawabe = await journey.signedIn('992011', 'learner', 'kawabe@company.example');
    const answer = kawabe.call(submitSurveyResponse, {
      enrolmentId: enrolment,
      wave: 'T1',
      answers: { satisfaction: 1 },
    });
    await expect(answer).rejects.toMatchObject({ status: 404, code: 'unknown-enrolment' });
  });

  describe('a course of one’s own', () => courseContentTests(() => ({ journey, office })));
});
