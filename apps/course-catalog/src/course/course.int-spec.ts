import { CourseId, type OutputOf } from '#contracts';
import { getCourse, listCourses, listCourseVersions, publishCourse, searchCourses } from '#contracts/catalog';
import { databaseAddress } from '#persistence';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection } from 'mongoose';
import { courseCatalog, exchange, neighbour, officer, type Catalog } from '../course-catalog.factory.js';

const basics = {
  key: 'dx-basics',
  title: 'はじめての自治体DX',
  lessons: [{ key: 'dx-1', minutes: 20 }],
  passScore: null,
};

describe('course catalog', () => {
  let caller: Catalog;

  beforeAll(async () => {
    caller = await courseCatalog();
  });
  afterAll(() => caller.close());

  it('should make one course when the same is published twice at once', async () => {
    const answers = await Promise.all([
      caller.call(officer, publishCourse, basics),
      caller.call(officer, publishCourse, basics),
    ]);
    expect(answers.map(({ version }) => version)).toEqual([1, 1]);
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['created', 'unchanged']);
  });

  it('should keep the old version beside the new one', async () => {
    const { course } = await caller.call(officer, publishCourse, { ...basics, key: 'versions' });
    await caller.call(officer, publishCourse, { ...basics, key: 'versions', title: '改訂版' });
    expect((await caller.call(officer, getCourse, { course })).title).toBe('改訂版');
    expect((await caller.call(officer, getCourse, { course, version: 1 })).title).toBe(basics.title);
  });

  it('should answer another municipality’s course like an unknown one', async () => {
    const { course } = await caller.call(officer, publishCourse, { ...basics, key: 'ours' });
    const unknown = CourseId.parse('00000000-0000-4000-8000-000000000000');
    const answers = [course, unknown].map((id) =>
      caller.call(neighbour, getCourse, { course: id }).catch((error: unknown) => error),
    );
    const [foreign, none] = await Promise.all(answers);
    expect(foreign).toMatchObject({ code: 'unknown-course', details: {} });
    expect(none).toEqual(foreign);
  });

  it('should list by key, page by page, only what is ours', async () => {
    await caller.call(neighbour, publishCourse, { ...basics, key: 'theirs' });
    await caller.call(neighbour, publishCourse, { ...basics, key: 'theirs-too' });
    const first = await caller.call(neighbour, listCourses, { limit: 1 });
    expect(first.items.map(({ key }) => key)).toEqual(['theirs']);
    const second = await caller.call(neighbour, listCourses, { limit: 1, cursor: first.nextCursor ?? '' });
    expect(second.items.map(({ key }) => key)).toEqual(['theirs-too']);
    expect(second.nextCursor).toBeNull();
  });

  it.each([
    ['an unknown field', { ...basics, owner: 'x' }, [{ pointer: '/owner', code: 'unknown-field' }]],
    ['an operator for a value', { ...basics, title: { $ne: 1 } }, [{ pointer: '/title', code: 'invalid-type' }]],
  ])('should refuse %s by name', async (_, input, errors) => {
    await expect(caller.call(officer, publishCourse, input as never)).rejects.toMatchObject({
      code: 'invalid-input',
      details: { errors },
    });
  });

  it('should refuse a learner’s publishing', async () => {
    const learner = { tenant: '992011', roles: ['learner'] } as const;
    await expect(caller.call(learner, publishCourse, basics)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('should list the versions of a course, the newest first, page by page', async () => {
    const { course } = await caller.call(officer, publishCourse, { ...basics, key: 'listed' });
    await caller.call(officer, publishCourse, { ...basics, key: 'listed', title: '改訂版' });
    await caller.call(officer, publishCourse, { ...basics, key: 'listed' });
    const first = await caller.call(officer, listCourseVersions, { course, limit: 2 });
    expect(first.items.map(({ version, title }) => [version, title])).toEqual([
      [3, basics.title],
      [2, '改訂版'],
    ]);
    const rest = await caller.call(officer, listCourseVersions, { course, cursor: first.nextCursor ?? '' });
    expect(rest).toMatchObject({ items: [{ version: 1, lessons: 1, minutes: 20 }], nextCursor: null });
    expect(first.items.map(({ changes }) => changes?.told)).toEqual([['title'], ['title']]);
    expect(rest.items[0]).not.toHaveProperty('changes');
  });

  it('should keep what is told of a course, and refuse a skill of another standard', async () => {
    const facts = {
      description: '**はじめて**の人へ',
      level: 'introductory' as const,
      skills: [{ framework: 'dss-p-2.0', code: '1.1.01' }],
      designation: { number: '1310000-2520011-1', from: '2026-04-01', until: '2029-03-31' },
      subtitled: true,
      language: 'ja',
    };
    const { course } = await caller.call(officer, publishCourse, { ...basics, key: 'facts', ...facts });
    expect(await caller.call(officer, getCourse, { course })).toMatchObject(facts);
    const again = await caller.call(officer, publishCourse, { ...basics, key: 'facts', ...facts });
    expect(again).toEqual({ course, version: 1, outcome: 'unchanged' });
    const other = { ...basics, key: 'facts', skills: [{ framework: 'dss-p-2.0', code: '9.9.99' }] };
    await expect(caller.call(officer, publishCourse, other)).rejects.toMatchObject({ code: 'unknown-skill' });
  });

  it('should end a page of large courses early and go on from there', async () => {
    const lessons = Array.from({ length: 200 }, (_, at) => ({
      key: `l${at}`,
      title: '長い題名'.repeat(50),
      minutes: 1,
    }));
    const keys = ['large-a', 'large-b', 'large-c'];
    const tenant = { ...officer, tenant: '992038' };
    for (const key of keys) await caller.call(tenant, publishCourse, { ...basics, key, lessons });
    const found: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: OutputOf<typeof listCourses> = await caller.call(tenant, listCourses, { ...(cursor && { cursor }) });
      found.push(...page.items.map(({ key }) => key));
      cursor = page.nextCursor;
    }
    expect(found).toEqual(keys);
  });

  it('should know the courses that the first version stored', async () => {
    const { course } = await caller.call(officer, publishCourse, { ...basics, key: 'old' });
    await caller.restart(async () => {
      const { address, dbName } = databaseAddress(caller.env.MONGODB_URI, 'course-catalog');
      const raw = await createConnection(address, { dbName }).asPromise();
      await raw.collection('migrations').deleteMany({});
      const { key: _, ...content } = { ...basics, publishedAt: new Date(), version: 1 };
      const contents = [content, { ...content, title: '改訂版', version: 2 }];
      await raw
        .collection<{ _id: string }>('courses')
        .updateOne(
          { _id: course },
          { $set: { contents, version: 2 }, $unset: { versions: 1, visibleTo: 1, search: 1 } },
        );
      await raw.close();
    });
    expect(await caller.call(officer, getCourse, { course, version: 1 })).toMatchObject({ title: basics.title });
    expect(await caller.call(officer, getCourse, { course })).toMatchObject({ title: '改訂版', version: 2 });
    const { items } = await caller.call({ ...exchange, tenant: '992011' }, searchCourses, { q: '改訂' });
    expect(items.map((one) => one.course)).toContain(course);
    const again = await caller.call(officer, publishCourse, { ...basics, key: 'old', title: '改訂版' });
    expect(again).toMatchObject({ version: 2, outcome: 'unchanged' });
  });
});
