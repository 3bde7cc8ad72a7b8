import {
  discardCourseDraft,
  getCourse,
  getCourseDraft,
  getDraftLesson,
  listCourseDrafts,
  publishCourse,
  publishCourseDraft,
  reviseCourse,
  saveCourseDraft,
  saveDraftLesson,
  startCourseDraft,
} from '#contracts/catalog';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { courseCatalog, instructor, learner, neighbour, officer, type Catalog } from '../course-catalog.factory.js';

const text = (markdown: string) => ({ kind: 'text' as const, markdown });
const quiz = {
  kind: 'quiz' as const,
  quiz: {
    passMark: 60,
    attemptsAllowed: 3,
    questions: [{ type: 'true-false' as const, key: 'q1', text: '正しい', answer: true }],
  },
};

describe('drafting a course', () => {
  let catalog: Catalog;
  beforeAll(async () => {
    catalog = await courseCatalog();
  });
  afterAll(() => catalog.close());

  it('should go from nothing to a published version that an officer, not an instructor, publishes', async () => {
    const { course, version } = await catalog.draft('first', { intro: text('# はじめに'), check: quiz }, instructor);
    const draft = await catalog.call(instructor, getCourseDraft, { course });
    expect(draft).toMatchObject({
      lessons: [
        { key: 'intro', kind: 'text' },
        { key: 'check', kind: 'quiz', quiz: { passMark: 60, attemptsAllowed: 3 } },
      ],
      problems: [],
      minutes: 20,
      basedOn: null,
      version,
    });
    expect(await catalog.refusal(catalog.call(instructor, publishCourseDraft, { course, version }))).toMatchObject({
      code: 'forbidden',
    });
    expect(await catalog.refusal(catalog.call(officer, getCourse, { course }))).toMatchObject({
      code: 'unknown-course',
    });
    const published = await catalog.call(officer, publishCourseDraft, { course, version });
    expect(published).toMatchObject({ published: 1, outcome: 'created' });
    expect((await catalog.call(officer, getCourse, { course })).lessons).toEqual(draft.lessons);
    const again = await catalog.call(officer, publishCourseDraft, { course, version });
    expect(again).toMatchObject({ published: 1, version: version + 1 });
  });

  it('should revise a published course: order, removal and a new lesson make the next version', async () => {
    const first = await catalog.draft('revised', { a: text('一'), b: text('二'), c: text('三') });
    const { course } = first;
    await catalog.call(officer, publishCourseDraft, first);
    const opened = await catalog.call(officer, reviseCourse, { course });
    expect(await catalog.call(officer, reviseCourse, { course })).toEqual({ ...opened, outcome: 'already' });
    const saved = await catalog.call(officer, saveCourseDraft, {
      course,
      version: opened.version,
      title: '改訂版',
      lessons: [
        { key: 'c', title: '三から', minutes: 5 },
        { key: 'a', minutes: 7 },
        { key: 'plain', minutes: 30 },
      ],
    });
    expect(saved.lessons).toEqual([
      { key: 'c', title: '三から', minutes: 5, kind: 'text' },
      { key: 'a', minutes: 7, kind: 'text' },
      { key: 'plain', minutes: 30 },
    ]);
    expect((await catalog.call(officer, getDraftLesson, { course, lesson: 'c' })).content).toEqual(text('三'));
    await catalog.call(officer, publishCourseDraft, { course, version: saved.version });
    expect(await catalog.call(officer, getCourse, { course })).toMatchObject({ version: 2, minutes: 42 });
    expect(await catalog.call(officer, getCourse, { course, version: 1 })).toMatchObject({ minutes: 30 });
  });

  it('should refuse a change over what somebody else changed, and take the same change twice', async () => {
    const { course, version } = await catalog.draft('twice', { a: text('一'), check: quiz });
    const change = {
      course,
      version,
      title: 'わたしの版',
      lessons: ['a', 'check'].map((key) => ({ key, minutes: 10 })),
    };
    const saved = await catalog.call(officer, saveCourseDraft, change);
    expect(await catalog.call(officer, saveCourseDraft, change)).toEqual(saved);
    const other = { ...change, title: '別の人の版' };
    expect(await catalog.refusal(catalog.call(officer, saveCourseDraft, other))).toMatchObject({
      code: 'version-outdated',
    });
    const both = await Promise.all(
      ['い', 'ろ'].map((title) =>
        catalog.refusal(catalog.call(officer, saveCourseDraft, { ...change, version: saved.version, title })),
      ),
    );
    expect(both.filter((answer) => answer === 'answered')).toHaveLength(1);
    expect(both).toContainEqual(expect.objectContaining({ code: 'version-outdated' }));
  });

  it('should leave a key to the course that has it', async () => {
    await catalog.call(officer, publishCourse, {
      key: 'taken',
      title: '公開済み',
      lessons: [{ key: 'a', minutes: 1 }],
    });
    expect(
      await catalog.refusal(catalog.call(officer, startCourseDraft, { key: 'taken', title: '新しい講座' })),
    ).toMatchObject({ code: 'course-key-taken' });
    const first = await catalog.call(officer, startCourseDraft, { key: 'begun', title: 'はじめ' });
    const second = await catalog.call(officer, startCourseDraft, { key: 'begun', title: 'もう一度' });
    expect(second).toEqual({ ...first, outcome: 'already' });
  });

  it('should give a draft up for good, and begin it anew', async () => {
    const { course } = await catalog.draft('given-up', { a: text('一') });
    await catalog.call(officer, discardCourseDraft, { course });
    await catalog.call(officer, discardCourseDraft, { course });
    expect(await catalog.refusal(catalog.call(officer, getCourseDraft, { course }))).toMatchObject({
      code: 'draft-closed',
    });
    const open = await catalog.call(officer, listCourseDrafts, {});
    expect(open.items.map(({ key }) => key)).not.toContain('given-up');
    const again = await catalog.call(officer, startCourseDraft, { key: 'given-up', title: 'もう一度' });
    expect(again.outcome).toBe('created');
    expect((await catalog.call(officer, getCourseDraft, { course })).lessons).toEqual([]);
  });

  it('should say what keeps a draft from being published', async () => {
    const empty = await catalog.call(officer, startCourseDraft, { key: 'empty', title: '空' });
    expect(
      await catalog.refusal(
        catalog.call(officer, publishCourseDraft, { course: empty.course, version: empty.version }),
      ),
    ).toMatchObject({ code: 'draft-not-ready', details: { problems: ['no-lessons'] } });
    const { course, version } = await catalog.draft('doubled-test', { check: quiz });
    const lessons = [{ key: 'check', minutes: 5 }];
    const saved = await catalog.call(officer, saveCourseDraft, { course, version, title: 'x', lessons, passScore: 70 });
    expect(saved.problems).toEqual(['pass-score-with-quiz']);
  });

  it('should be hidden from the neighbour, and refused to learners', async () => {
    const { course } = await catalog.draft('ours', { a: text('一') });
    const foreign = await catalog.refusal(catalog.call(neighbour, getCourseDraft, { course }));
    expect(foreign).toMatchObject({ code: 'unknown-draft', details: {} });
    const person = '22222222-2222-4222-8222-222222222222';
    expect(await catalog.refusal(catalog.call(learner(person), getCourseDraft, { course }))).toMatchObject({
      code: 'forbidden',
    });
  });

  it.each([['a right choice that is missing', { ...quiz.quiz, ask: 2 }, 'quiz-invalid']])(
    'should refuse a quiz with %s',
    async (_, wrong, code) => {
      const { course, version } = await catalog.draft('bad-quiz', {});
      const content = { kind: 'quiz' as const, quiz: wrong };
      expect(
        await catalog.refusal(
          catalog.call(officer, saveDraftLesson, { course, version, lesson: 'q', minutes: 5, content }),
        ),
      ).toMatchObject({ code });
    },
  );
});
