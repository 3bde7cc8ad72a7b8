import { CourseId } from '#contracts';
import { getCourse, listCourses, publishCourse } from '#contracts/catalog';
import type { RunningService } from '#messaging';
import { keysFor, resetServers, testCaller, testServers, type TestCaller } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { start } from '../main.js';

const officer = { tenant: '992011', roles: ['municipality-officer'] } as const;
const neighbour = { tenant: '992020', roles: ['municipality-officer'] } as const;
const basics = {
  key: 'dx-basics',
  title: 'はじめての自治体DX',
  lessons: [{ key: 'dx-1', minutes: 20 }],
  passScore: null,
};

describe('course catalog', () => {
  let service: RunningService;
  let caller: TestCaller;

  beforeAll(async () => {
    await resetServers();
    const { natsUrl, mongoUri } = testServers();
    const keysDir = await keysFor(['gateway', 'course-catalog']);
    service = await start({ NATS_URL: natsUrl, MONGODB_URI: mongoUri(), KEYS_DIR: keysDir, LOG_LEVEL: 'fatal' });
    caller = await testCaller({ natsUrl, keysDir });
  });
  afterAll(async () => {
    await caller.close();
    await service.stop();
  });

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
});
