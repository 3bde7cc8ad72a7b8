import { DomainError, ProgrammeId, type Caller } from '#contracts';
import {
  checkPublication,
  discardPublication,
  draftPublication,
  getProgrammeReport,
  getPublications,
  getPublishedReport,
  listPublishedFigures,
  listPublishedReports,
  previewPublication,
  PublishedReport,
  publishReport,
  showPublishedReport,
  showPublishedReports,
} from '#contracts/reporting';
import { waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { here, neighbour, officer, programmeEvents, startReporting, type Reporting } from '../reporting.factory.js';

const anybody: Partial<Caller> = {};
const gateway: Partial<Caller> = { service: 'gateway' };
const refused = (code: ConstructorParameters<typeof DomainError>[0]) => new DomainError(code);

describe('a report that is published', () => {
  let reporting: Reporting;
  beforeAll(async () => {
    reporting = await startReporting();
  });
  afterAll(() => reporting.close());

  const settled = (programme: ProgrammeId) =>
    waitFor(
      async () => {
        const found = await reporting.call(officer, getProgrammeReport, { programme }).catch(() => null);
        return found?.lagSeconds === 0 ? found : undefined;
      },
      { what: 'the report to settle' },
    );
  /** A programme with so many who started, of whom so many completed. */
  async function programmeOf(started: number, completed: number) {
    const events = programmeEvents({ key: `key-${randomUUID().slice(0, 8)}` });
    const people = Array.from({ length: started }, (_, place) => {
      const { enrolled, learned } = events.person();
      return [enrolled(), learned(1, { completedAt: place < completed ? '2025-08-31T15:00:00.000Z' : null })];
    });
    await reporting.publish([events.changed(), ...people.flat()]);
    await settled(events.programme);
    return { ...events, subject: `programme-${events.programme}` };
  }
  const account = { ...officer, account: randomUUID() as never };
  const draft = (subject: string, more: object = {}, as: Partial<Caller> = account) =>
    reporting.call(as, draftPublication, { subject, headline: null, correction: null, ...more });
  const check = (
    subject: string,
    { edition, hash }: { edition: number; hash: string },
    as: Partial<Caller> = account,
  ) => reporting.call(as, checkPublication, { subject, edition, hash });
  const publish = (
    subject: string,
    { edition, hash }: { edition: number; hash: string },
    as: Partial<Caller> = account,
  ) => reporting.call(as, publishReport, { subject, edition, hash });
  const read = (subject: string, edition?: number) =>
    reporting.call(anybody, getPublishedReport, { municipality: here, subject, ...(edition && { edition }) });
  const published = async (subject: string, more: object = {}) => {
    const made = await draft(subject, more);
    await check(subject, made);
    return publish(subject, made);
  };

  it('should be made, looked through and published, each once however often it is said', async () => {
    const { subject } = await programmeOf(20, 10);
    const made = await draft(subject, { headline: '20人のうち10人が修了しました。' });
    expect(made).toMatchObject({ edition: 1, state: 'draft', checkedAt: null, publishedAt: null });
    await expect(publish(subject, made)).rejects.toThrow(refused('not-checked'));
    await expect(read(subject)).rejects.toThrow(refused('unknown-publication'));
    const checked = await check(subject, made);
    expect(checked).toMatchObject({ state: 'checked', checkedByMaker: true });
    expect(await check(subject, made)).toEqual(checked);
    const done = await publish(subject, made);
    expect(done.state).toBe('published');
    expect(await publish(subject, made)).toEqual(done);
    await expect(reporting.call(account, discardPublication, { subject, edition: 1 })).rejects.toThrow(
      refused('already-published'),
    );
    const { editions } = await reporting.call(officer, getPublications, { subject });
    expect(editions).toEqual([done]);
  });

  it('should be read by everybody, equal to its hash, and stay as it was whatever comes after', async () => {
    const { subject, person, programme, changed } = await programmeOf(20, 10);
    await published(subject);
    const first = await read(subject);
    expect(createHash('sha256').update(first.text).digest('hex')).toBe(first.hash);
    const report = PublishedReport.parse(JSON.parse(first.text));
    expect(report).toMatchObject({
      municipality: here,
      municipalityName: '架空県見本市',
      edition: 1,
      replaces: null,
      content: { kind: 'programme', figures: { enrolled: 20, started: 20, completed: 10, completionRate: 50 } },
    });
    await reporting.publish([
      changed(2, { name: '別の名' }),
      ...Array.from({ length: 10 }, () => {
        const { enrolled, learned } = person();
        return [enrolled(), learned(1, { completedAt: '2025-08-31T15:00:00.000Z' })];
      }).flat(),
    ]);
    await waitFor(async () => (await settled(programme)).figures.enrolled === 30);
    expect(await read(subject)).toEqual(first);
  });

  it('should be corrected by a new edition that names the old one and why; both stay', async () => {
    const { subject, programme, person } = await programmeOf(20, 10);
    const first = await published(subject);
    await expect(draft(subject)).rejects.toThrow(refused('correction-reason-missing'));
    await reporting.publish(Array.from({ length: 10 }, () => person().enrolled()));
    await waitFor(async () => (await settled(programme)).figures.enrolled === 30);
    const second = await published(subject, { correction: '10人の登録が漏れていました。' });
    expect(second).toMatchObject({ edition: 2, correction: '10人の登録が漏れていました。' });
    const newest = await read(subject);
    expect(JSON.parse(newest.text)).toMatchObject({
      edition: 2,
      replaces: { edition: 1, hash: first.hash, reason: '10人の登録が漏れていました。' },
      content: { figures: { enrolled: 30 } },
    });
    expect(newest.editions.map(({ edition }) => edition)).toEqual([2, 1]);
    expect(JSON.parse((await read(subject, 1)).text)).toMatchObject({ content: { figures: { enrolled: 20 } } });
    await expect(read(subject, 3)).rejects.toThrow(refused('unknown-publication'));
  });

  it('should hide what is small from everybody, its own office too', async () => {
    const { subject } = await programmeOf(6, 3);
    await published(subject);
    const { content } = PublishedReport.parse(JSON.parse((await read(subject)).text));
    expect(content).toMatchObject({ figures: { enrolled: 6, completed: '―', completionRate: '―' } });
  });

  it('should not tell of few people by what it says beside what is out already', async () => {
    const { subject, programme, person } = await programmeOf(20, 10);
    await published(subject);
    const content = async (of: string) => {
      const { content: said } = PublishedReport.parse(JSON.parse((await read(of)).text));
      return said as Extract<typeof said, { kind: 'programme' }>;
    };
    const months = async () => (await content(subject)).breakdowns.find(({ by }) => by === 'month')?.rows;
    expect((await months())?.map(({ key, enrolled }) => [key, enrolled])).toEqual([
      ['2025-05', 20],
      ['2025-06', 0],
      ['2025-09', 0],
    ]);
    await reporting.publish([person().enrolled(), person().enrolled()]);
    await waitFor(async () => (await settled(programme)).figures.enrolled === 22);
    await published(subject, { correction: '2人の登録が漏れていました。' });
    expect((await content(subject)).figures).toMatchObject({ enrolled: '―', started: 20, completed: 10 });
    expect((await months())?.map(({ enrolled }) => enrolled)).not.toContain(22);
    await waitFor(() => draft('year-2025').catch(() => null), { what: 'the year to settle' });
    await published('year-2025');
    const { content: year } = PublishedReport.parse(JSON.parse((await read('year-2025')).text));
    if (year.kind !== 'year') throw new Error('not a year');
    expect(year.rows.find((row) => row.programme === programme)?.enrolled).toBe('―');
    expect(year.figures.enrolled).toBe('―');
  });

  it('should refuse to publish what was made anew since it was looked at, and forget what is thrown away', async () => {
    const { subject, programme, person } = await programmeOf(20, 10);
    const made = await draft(subject);
    await check(subject, made);
    const again = await draft(subject, { headline: '別の文' });
    expect(again).toMatchObject({ edition: 1, state: 'draft' });
    for (const act of [check, publish])
      await expect(act(subject, made)).rejects.toThrow(refused('publication-changed'));
    reporting.owes.progress = new Date(Date.now() - 5000).toISOString();
    await expect(draft(subject)).rejects.toThrow(refused('report-behind'));
    reporting.owes.progress = null;
    const discard = () => reporting.call(account, discardPublication, { subject, edition: 1 });
    expect(await discard()).toEqual({ outcome: 'discarded' });
    expect(await discard()).toEqual({ outcome: 'unchanged' });
    await expect(check(subject, again)).rejects.toThrow(refused('unknown-publication'));
    await reporting.publish([person().enrolled()]);
    await waitFor(async () => (await settled(programme)).figures.enrolled === 21);
  });

  it('should be made once where two make it at the same moment', async () => {
    const { subject } = await programmeOf(20, 10);
    const both = await Promise.all([draft(subject), draft(subject)]);
    expect(both.map(({ edition }) => edition)).toEqual([1, 1]);
    expect((await reporting.call(officer, getPublications, { subject })).editions).toHaveLength(1);
  });

  it('should be published for a fiscal year with all its programmes', async () => {
    const events = programmeEvents({ key: 'year-only', fiscalYear: 2031 });
    await reporting.publish([events.changed(), ...Array.from({ length: 12 }, () => events.person().enrolled())]);
    await settled(events.programme);
    await expect(draft('year-2032')).rejects.toThrow(refused('no-report-yet'));
    await waitFor(() => draft('year-2031').catch(() => null), { what: 'the year to settle' });
    await published('year-2031');
    const { content } = PublishedReport.parse(JSON.parse((await read('year-2031')).text));
    expect(content).toMatchObject({
      kind: 'year',
      figures: { programmes: 1, enrolled: 12, people: 12, started: 0 },
      rows: [{ key: 'year-only', enrolled: 12 }],
    });
  });

  it('should be a page without scripts, with what people wrote as text', async () => {
    const { subject } = await programmeOf(20, 10);
    const made = await draft(subject, { headline: '<script>alert("あ")</script>' });
    const { html: preview } = await reporting.call(officer, previewPublication, { subject });
    expect(preview).toContain('まだ公開していません');
    await check(subject, made);
    await publish(subject, made);
    const { html } = await reporting.call(gateway, showPublishedReport, { municipality: here, subject });
    expect(html).not.toMatch(/<script|<style| on\w+=/);
    expect(html).toContain('&lt;script&gt;alert(&quot;あ&quot;)&lt;/script&gt;');
    expect(html).toContain(made.hash);
    expect(html).toMatch(/修了率（％）<\/th><td>50<\/td>/);
    expect(html).toContain('デモデータ（架空）');
    await expect(reporting.call(officer, previewPublication, { subject })).rejects.toThrow(
      refused('unknown-publication'),
    );
  });

  it('should tell its office which figures can be quoted, as they were published', async () => {
    const { subject } = await programmeOf(20, 2);
    await expect(reporting.call(officer, listPublishedFigures, { subject })).rejects.toThrow(
      refused('unknown-publication'),
    );
    const { edition } = await published(subject);
    const asked = { subject, edition };
    const quotable = await reporting.call(officer, listPublishedFigures, asked);
    const valueOf = (figure: string) => quotable.figures.find((one) => one.figure === figure)?.value;
    expect(quotable).toMatchObject({ edition: 1, name: expect.stringMatching(/の成果$/) as unknown });
    expect(valueOf('受講と修了：登録')).toBe(20);
    expect(valueOf('受講と修了：修了')).toBe('―');
    expect(new Set(quotable.figures.map(({ figure }) => figure)).size).toBe(quotable.figures.length);
    const foreign = reporting.call({ ...officer, tenant: '992020' }, listPublishedFigures, asked);
    await expect(foreign).rejects.toThrow(refused('unknown-publication'));
  });

  it('should name each figure apart that can be quoted, also of courses of one title', async () => {
    const { subject, programme, changed } = await programmeOf(20, 10);
    const course = { course: randomUUID() as never, version: 1, lessons: [], passScore: null, title: 'RPA入門' };
    await reporting.publish([
      changed(2, {
        courses: [
          { ...course, key: 'rpa' },
          { ...course, key: 'rpa-again' },
        ],
      }),
    ]);
    await waitFor(async () => (await settled(programme)).programme.courses.length === 2);
    await published(subject);
    const { figures } = await reporting.call(officer, listPublishedFigures, { subject });
    expect(figures.filter(({ figure }) => figure.startsWith('コース：'))).toEqual([
      { figure: 'コース：RPA入門：開始（1）', value: 20 },
      { figure: 'コース：RPA入門：修了（1）', value: 10 },
      { figure: 'コース：RPA入門：開始（2）', value: 0 },
      { figure: 'コース：RPA入門：修了（2）', value: 0 },
    ]);
  });

  it('should be listed for everybody, the newest first, and be nobody’s in another municipality', async () => {
    const [a, b] = [await programmeOf(20, 10), await programmeOf(20, 10)];
    await published(a.subject);
    await published(b.subject);
    await draft((await programmeOf(20, 10)).subject);
    const list = (more: object = {}) => reporting.call(anybody, listPublishedReports, { municipality: here, ...more });
    const first = await list({ limit: 1 });
    expect(first.items).toMatchObject([{ subject: b.subject, edition: 1, fiscalYear: 2025 }]);
    expect((await list({ limit: 1, cursor: first.nextCursor })).items).toMatchObject([{ subject: a.subject }]);
    const { html } = await reporting.call(gateway, showPublishedReports, { municipality: here });
    expect(html.indexOf(b.subject)).toBeLessThan(html.indexOf(a.subject));
    expect(await reporting.call(anybody, listPublishedReports, { municipality: neighbour })).toMatchObject({
      items: [],
    });
    await expect(
      reporting.call(anybody, getPublishedReport, { municipality: neighbour, subject: a.subject }),
    ).rejects.toThrow(refused('unknown-publication'));
    await expect(draft(a.subject, {}, { ...account, tenant: neighbour })).rejects.toThrow(refused('unknown-programme'));
    expect(await reporting.call({ ...officer, tenant: neighbour }, getPublications, { subject: a.subject })).toEqual({
      editions: [],
    });
  });
});
