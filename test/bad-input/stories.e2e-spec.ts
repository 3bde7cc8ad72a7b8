import type { ApiClient } from '#api-client';
import type { CourseId, EnrolmentId } from '#contracts';
import { openProgramme, recordLearningEvents } from '#contracts/progress';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { journeyPlatform, type JourneyPlatform } from '../platform.js';
import { csv, day, enrolled, importFile, openYear, type Opened } from '../journeys/office.js';

const unknownId = '00000000-0000-4000-8000-000000000000';
const header = '職員番号,氏,名,氏カナ,名カナ,メールアドレス,所属,職位';
const roster = csv(header, '000001,青葉,葵,アオバ,アオイ,aoba@city.example,総務部/人事課,主事');

describe('bad input with a story of its own', () => {
  let journey: JourneyPlatform;
  let office: ApiClient;
  let neighbour: ApiClient;
  let opened: Opened;
  let enrolment: EnrolmentId;

  beforeAll(async () => {
    journey = await journeyPlatform();
    office = await journey.signedIn('992011', 'municipality-officer', 'officer@992011.example');
    neighbour = (await journey.backfill()).in('992020');
    await journey.signedIn('992020', 'municipality-admin', 'admin@992020.example');
    opened = await openYear(office, 'staff');
    await importFile(office, '/imports/people', roster, { audience: 'staff', programmeId: opened.programme });
    enrolment = (await enrolled(office, opened.programme, 'aoba@city.example')).enrolment;
  });
  afterAll(() => journey.stop());

  const refusalOf = (work: Promise<unknown>) =>
    work.then(
      () => 'accepted',
      (problem: unknown) => problem,
    );

  describe('files', () => {
    it.each<[string, Uint8Array<ArrayBuffer>, string]>([
      ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'not-a-csv'],
      ['an open quote', csv(header, '000001,"青葉'), 'not-a-csv'],
      ['nothing', new Uint8Array(), 'empty-file'],
      ['a header without 氏', csv('職員番号,名,メールアドレス', '1,葵,a@b.example'), 'missing-header'],
      ['a header with 名 twice', csv(`${header},名`, '1,青葉,葵,,,a@b.example,,,葵'), 'doubled-header'],
      ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${header}`, 'utf16le')), 'unknown-encoding'],
    ])('should refuse %s by name', async (_, bytes, code) => {
      // At once where the head of the file tells, else while it is read.
      const refusal = await importFile(office, '/imports/people', bytes, { audience: 'staff' }).then(
        (done) => done.refusal,
        (problem: unknown) => problem,
      );
      expect(refusal).toMatchObject({ code });
    });

    it('should refuse a million rows early and say the limit', async () => {
      const million = new Uint8Array(Buffer.from(`${header}\r\n${'1,a,b,,,a@b.example,,\r\n'.repeat(1_000_000)}`));
      const began = Date.now();
      expect(
        await refusalOf(
          office.upload('/imports/people', { name: 'million.csv', bytes: million }, { audience: 'staff' }),
        ),
      ).toMatchObject({
        status: 413,
        code: 'too-many-rows',
        details: { limitRows: 50_000 },
      });
      expect(Date.now() - began).toBeLessThan(10_000);
    }, 20_000);

    it('should refuse a row longer than the header and take the others', async () => {
      const done = await importFile(
        office,
        '/imports/people',
        csv(header, '2,泉,翼,,,i@city.example,,,,', '3,岡部,葵,,,o@city.example,,'),
        { audience: 'staff' },
      );
      expect(done.counts).toMatchObject({ rows: 2, created: 1, refused: 1 });
      expect(done.refused).toMatchObject([{ row: 2, code: 'row-too-long' }]);
    });

    it.each([
      ['an unknown programme', { audience: 'staff', programmeId: unknownId }, 404, 'unknown-programme'],
      ['an unknown audience', { audience: 'cats' }, 400, 'invalid-input'],
      ['an unknown field', { audience: 'staff', owner: 'me' }, 400, 'invalid-input'],
    ])('should refuse an upload with %s', async (_, fields, status, code) => {
      const work = office.upload('/imports/people', { name: 'a.csv', bytes: roster }, fields as Record<string, string>);
      expect(await refusalOf(work)).toMatchObject({ status, code });
    });

    it('should refuse an upload without its file, and one that is no form', async () => {
      const form = new FormData();
      form.set('audience', 'staff');
      expect(await refusalOf(office.fetch('POST', '/imports/people', form))).toMatchObject({
        status: 400,
        code: 'file-missing',
      });
      expect(await refusalOf(office.fetch('POST', '/imports/people', '{}'))).toMatchObject({
        status: 415,
        code: 'unsupported-media-type',
      });
    });
  });

  describe('learning events', () => {
    const event = (more: object = {}) => ({
      id: `bad-${JSON.stringify(more).length}`,
      enrolmentId: enrolment,
      courseId: opened.course,
      lessonId: 'one',
      kind: 'progressed' as const,
      progress: 0.5,
      seconds: 0,
      at: new Date().toISOString(),
      ...more,
    });
    const send = async (by: ApiClient, ...events: object[]) =>
      (await by.call(recordLearningEvents, { sentAt: new Date().toISOString(), events: events as never })).results;

    it('should answer another municipality’s enrolment like an unknown one', async () => {
      const foreign = await send(neighbour, event({ id: 'x' }));
      const unknown = await send(neighbour, event({ id: 'x', enrolmentId: unknownId }));
      expect(foreign).toEqual([{ id: 'x', result: 'refused', code: 'unknown-enrolment' }]);
      expect(unknown).toEqual(foreign);
    });

    it('should refuse an officer who has no back-fill token', async () => {
      expect(await refusalOf(send(office, event()))).toMatchObject({ status: 403, code: 'forbidden' });
    });

    it('should refuse 51 events at once and take none of them', async () => {
      const own = (await journey.backfill()).in('992011');
      const many = Array.from({ length: 51 }, (_, place) => event({ id: `many-${place}` }));
      expect(await refusalOf(send(own, ...many))).toMatchObject({
        status: 400,
        code: 'invalid-input',
        errors: [{ pointer: '/events', code: 'too-big' }],
      });
      expect(await send(own, event({ id: 'many-0' }))).toEqual([{ id: 'many-0', result: 'accepted' }]);
    });
  });

  it.each([
    ['an unknown course', () => unknownId as CourseId, 'unknown-course'],
    ['a neighbour’s course', () => opened.course, 'unknown-course'],
  ])('should refuse a programme with %s', async (_, course, code) => {
    const period = { fiscalYear: 2026, startsOn: day(0), endsOn: day(1) };
    const work = neighbour.call(openProgramme, {
      key: 'p',
      name: '架空',
      audience: 'staff',
      ...period,
      courses: [course()],
    });
    expect(await refusalOf(work)).toMatchObject({ status: 404, code });
  });
});
