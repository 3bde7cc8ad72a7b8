import { ApiClient } from '#api-client';
import type { EnrolmentId } from '#contracts';
import { recordWorkplaceUse, submitSurveyResponse } from '#contracts/outcomes';
import { getMyRecord, requestMyRecord } from '#contracts/privacy';
import { getMyLearning, recordLearningEvents } from '#contracts/progress';
import { getMunicipalityReport, getNetworkReport, getProgrammeReport } from '#contracts/reporting';
import { waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { journeyPlatform, type JourneyPlatform } from '../platform.js';
import { csv, enrolled, importFile, openYear, settledReport, type Opened } from './office.js';

const email = 'aoba@city.example';
const roster = csv(
  '職員番号,氏,名,氏カナ,名カナ,メールアドレス,所属,職位',
  `000001,青葉,葵,アオバ,アオイ,${email},総務部/人事課,主事`,
  '000002,泉,翼,ｲｽﾞﾐ,ﾂﾊﾞｻ,IZUMI@city.example,福祉部／高齢者支援課,主任',
  '000003,,直子,,ナオコ,naoko@city.example,総務部,主事',
);

describe('a staff member learns and the office reads what came of it', () => {
  let journey: JourneyPlatform;
  let office: ApiClient;
  let learner: ApiClient;
  let opened: Opened;
  let enrolment: EnrolmentId;

  beforeAll(async () => {
    journey = await journeyPlatform();
    office = await journey.signedIn('992011', 'municipality-officer', 'officer@992011.example');
    opened = await openYear(office, 'staff');
  });
  afterAll(() => journey.stop());

  const event = (id: string, lesson: string | null, kind: 'progressed' | 'completed' | 'scored', more = {}) => ({
    id,
    enrolmentId: enrolment,
    courseId: opened.course,
    lessonId: lesson,
    kind,
    seconds: 0,
    at: new Date().toISOString(),
    ...more,
  });
  const send = async (...events: ReturnType<typeof event>[]) =>
    (await learner.call(recordLearningEvents, { sentAt: new Date().toISOString(), events })).results;

  it('should import the roster, name the refused row, and enrol the others', async () => {
    const done = await importFile(office, '/imports/people', roster, {
      audience: 'staff',
      programmeId: opened.programme,
    });
    expect(done.counts).toEqual({ rows: 3, created: 2, updated: 0, unchanged: 0, enrolled: 2, refused: 1 });
    expect(done.refused).toEqual([{ row: 4, code: 'required-missing', field: '氏' }]);
    const errors = Buffer.from(await (await office.fetch('GET', `/imports/${done.importId}/errors.csv`)).arrayBuffer());
    expect([...errors.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(errors.toString()).toContain('required-missing');
  });

  it('should change nothing when the same roster comes again', async () => {
    const done = await importFile(office, '/imports/people', roster, {
      audience: 'staff',
      programmeId: opened.programme,
    });
    expect(done.counts).toEqual({ rows: 3, created: 0, updated: 0, unchanged: 2, enrolled: 0, refused: 1 });
  });

  it('should show the learner, signed in, what to learn', async () => {
    const found = await enrolled(office, opened.programme, email);
    enrolment = found.enrolment;
    learner = await journey.signedIn('992011', 'learner', email, found.person);
    const { enrolments } = await learner.call(getMyLearning, {});
    expect(enrolments).toMatchObject([
      { enrolment, completedOn: null, courses: [{ key: 'course-staff', started: false }] },
    ]);
  });

  it('should take what was learned once, however often it is sent', async () => {
    const events = [event('e1', 'one', 'completed'), event('e2', 'two', 'completed')];
    expect(await send(...events)).toEqual([
      { id: 'e1', result: 'accepted' },
      { id: 'e2', result: 'accepted' },
    ]);
    expect((await send(...events)).map(({ result }) => result)).toEqual(['duplicate', 'duplicate']);
  });

  it.each([
    ['a reused id with another body', () => event('e1', 'two', 'completed'), 'event-id-reused'],
    ['an event without its lesson', () => event('e3', null, 'progressed'), 'lesson-missing'],
    ['an unknown lesson', () => event('e4', 'nine', 'completed'), 'unknown-lesson'],
    ['a score of the learner’s own making', () => event('e5', null, 'scored', { score: 100 }), 'score-not-trusted'],
    [
      'an unknown enrolment',
      () => event('e6', 'one', 'completed', { enrolmentId: '00000000-0000-4000-8000-000000000000' }),
      'unknown-enrolment',
    ],
  ])('should refuse %s and only that', async (_, made, code) => {
    const good = event(`good-${code}`, 'one', 'progressed', { progress: 0.5 });
    expect(await send(made(), good)).toMatchObject([{ result: 'refused', code }, { result: 'accepted' }]);
  });

  it('should show the learner that the course is done', async () => {
    await settledReport(office, opened.programme);
    const { enrolments } = await learner.call(getMyLearning, {});
    expect(enrolments[0]).toMatchObject({ completedOn: expect.any(String), courses: [{ completed: true }] });
  });

  it('should take a correction over what was read, and give the learner the own record', async () => {
    const { person } = await enrolled(office, opened.programme, email);
    const read = await office.fetch('GET', `/people/${person}/record`);
    const etag = read.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[1-9][0-9]*"$/);
    const correct = (headers: Record<string, string>) =>
      office.fetch('PATCH', `/people/${person}/record`, JSON.stringify({ reason: '訂-1', position: '主任' }), headers);
    await expect(correct({})).rejects.toMatchObject({ status: 428, code: 'version-unread' });
    await expect(correct({ 'If-Match': 'W/"x"' })).rejects.toMatchObject({ status: 400 });
    await expect(correct({ 'If-Match': '"99"' })).rejects.toMatchObject({ status: 412, code: 'version-outdated' });
    expect((await correct({ 'If-Match': etag })).headers.get('etag')).not.toBe(etag);
    await expect(correct({ 'If-Match': etag })).rejects.toMatchObject({ status: 412 });

    await learner.call(requestMyRecord, {});
    await waitFor(async () => (await learner.call(getMyRecord, {})).record?.status === 'ready', {
      what: 'the own record',
    });
    const file = await learner.fetch('GET', '/my/record.html');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''my-record-/);
    expect(file.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*sandbox$/);
    expect(await file.text()).toContain('青葉');
  });

  it('should count the learner’s answers and use at work in the report', async () => {
    await learner.call(submitSurveyResponse, { enrolmentId: enrolment, wave: 'T0', answers: { understanding: 2 } });
    await learner.call(submitSurveyResponse, {
      enrolmentId: enrolment,
      wave: 'T1',
      answers: { satisfaction: 5, understanding: 4 },
    });
    await learner.call(recordWorkplaceUse, {
      enrolmentId: enrolment,
      on: '2026-10-30',
      what: '窓口集計の自動化',
      hoursSavedPerMonth: 3,
    });
    const { figures, disclosure } = await settledReport(office, opened.programme);
    expect(disclosure).toBe('working');
    expect(figures).toMatchObject({
      enrolled: 2,
      started: 1,
      completed: 1,
      completionRate: 100,
      satisfaction: { invited: 1, answered: 1, topTwoRate: 100, mean: 5 },
      understanding: { matched: 1, preRate: 0, postRate: 100, changePoints: 100 },
      workplaceUses: { people: 1, hoursSavedPerMonth: 3 },
    });
    expect(figures.employment).toBeUndefined();
  });

  it('should show the programme in the municipality’s year, and hide small figures from the network', async () => {
    const year = await office.call(getMunicipalityReport, { code: '992011' as never, fiscalYear: 2026 });
    expect(year.rows).toMatchObject([{ name: '架空の事業', enrolled: 2, started: 1, completed: 1 }]);
    const network = await (await journey.secretariat()).call(getNetworkReport, { fiscalYear: 2026 });
    expect(network.rows).toMatchObject([
      { municipality: '992011', enrolled: '―', completed: '―', completionRate: '―' },
    ]);
  });

  it('should give the same figures as CSV', async () => {
    const text = await (await office.fetch('GET', `/reports/programmes/${opened.programme}.csv`)).text();
    expect(text).toContain('デモデータ（架空）');
    expect(text).toMatch(/修了率.*100/);
  });

  it('should draw the chart', async () => {
    const svg = await (await office.fetch('GET', `/reports/programmes/${opened.programme}/chart.svg`)).text();
    expect(svg).toMatch(/^<svg[^>]*role="img"/);
  });

  it('should answer the neighbour’s officer as if nothing of it existed', async () => {
    const neighbour = await journey.signedIn('992020', 'municipality-officer', 'officer@992020.example');
    const unknown = '00000000-0000-4000-8000-000000000000' as typeof opened.programme;
    const ask = (programme: typeof opened.programme) =>
      neighbour.call(getProgrammeReport, { programme }).catch((error: unknown) => error);
    expect(await ask(opened.programme)).toEqual(await ask(unknown));
    expect(await ask(opened.programme)).toMatchObject({ status: 404, code: 'unknown-programme' });
  });

  it('should let a learner see no report', async () => {
    await expect(learner.call(getProgrammeReport, { programme: opened.programme })).rejects.toMatchObject({
      status: 403,
      code: 'forbidden',
    });
  });
});
