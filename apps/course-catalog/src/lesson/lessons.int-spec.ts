import { CourseFileId, MunicipalityCode, PurchaseId, type CourseId, type RequestOf } from '#contracts';
import {
  copyCourse,
  getCourse,
  getDraftLesson,
  getLesson,
  getPinnedCourse,
  gradeQuiz,
  keepCourseFile,
  listSharedCourses,
  openCourseFile,
  openOwnCourseFile,
  publishCourseDraft,
  saveDraftLesson,
  searchCourses,
  setCourseVisibility,
  setOwnHosts,
  withdrawCourse,
  type FileKind,
} from '#contracts/catalog';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  admin,
  courseCatalog,
  enrolledPerson,
  exchange,
  instructor,
  learner,
  neighbour,
  officer,
  progress,
  unknownCourse,
  type Catalog,
} from '../course-catalog.factory.js';

type Content = RequestOf<typeof saveDraftLesson>['content'];
const key = 'ひみつの正解';
const quiz: Content = {
  kind: 'quiz',
  quiz: {
    passMark: 50,
    attemptsAllowed: 2,
    shuffle: false,
    questions: [
      { type: 'short-text', key: 'q1', text: '略称は', accepted: [key] },
      { type: 'true-false', key: 'q2', text: '正しい', answer: true, feedback: { always: '解説です' } },
    ],
  },
};

describe('lessons', () => {
  let catalog: Catalog;
  let video: CourseFileId;
  let captions: CourseFileId;
  const upload = async (kind: FileKind, fileName: string, as: object = officer) => {
    const hash = kind === 'video' ? 'a' : kind === 'captions' ? 'b' : 'c';
    const file = { kind, fileName, fileHash: hash.repeat(64), mediaType: 'x/y', bytes: 10 };
    return (await catalog.call(as, keepCourseFile, file)).file;
  };
  const published = async (courseKey: string, lessons: Record<string, Content>) => {
    const draft = await catalog.draft(courseKey, lessons);
    await catalog.call(officer, publishCourseDraft, draft);
    return draft.course;
  };
  const share = (course: CourseId, ...codes: string[]) =>
    catalog.call(officer, setCourseVisibility, {
      course,
      visibility: { to: 'municipalities', municipalities: codes.map((code) => MunicipalityCode.parse(code)) },
    });
  const watched = (): Content => ({
    kind: 'video',
    durationSeconds: 60,
    file: video,
    captions: [{ language: 'ja', label: '日本語', file: captions }],
    transcript: '書き起こし',
  });

  beforeAll(async () => {
    catalog = await courseCatalog();
    video = await upload('video', 'はじめに.webm');
    captions = await upload('captions', 'はじめに.vtt');
  });
  afterAll(() => catalog.close());

  it('should be shown as learners see them: files to fetch, a quiz without its answers', async () => {
    const course = await published('shown', { watch: watched(), check: quiz });
    const shown = await catalog.call(instructor, getLesson, { course, version: 1, lesson: 'watch' });
    expect(shown.content).toMatchObject({
      kind: 'video',
      file: { file: video, name: 'はじめに.webm', bytes: 10 },
      captions: [{ language: 'ja', file: { file: captions } }],
    });
    const asked = await catalog.call(progress, getLesson, { course, version: 1, lesson: 'check', seed: 's' });
    expect(asked.content).toMatchObject({ kind: 'quiz', passMark: 50 });
    expect(asked.content).toHaveProperty('questions.length', 2);
    expect(JSON.stringify(asked)).not.toMatch(/ひみつ|解説|answer/);
    expect(
      await catalog.refusal(catalog.call(officer, getLesson, { course, version: 1, lesson: 'none' })),
    ).toMatchObject({ code: 'lesson-not-found' });
  });

  it('should be graded for progress tracking alone', async () => {
    const course = await published('graded', { check: quiz });
    const answers = [{ question: 'q1', text: key }];
    const attempt = { course, version: 1, lesson: 'check', seed: 's', answers };
    const { result, rules } = await catalog.call(progress, gradeQuiz, attempt);
    expect(result).toMatchObject({ score: 50, passed: true, questions: [{ correct: true }, { correct: false }] });
    expect(rules).toEqual({ passMark: 50, attemptsAllowed: 2 });
    expect(await catalog.refusal(catalog.call(officer, gradeQuiz, attempt))).toMatchObject({ code: 'forbidden' });
  });

  it.each<[string, () => Content, string]>([
    [
      'a file that nobody uploaded',
      () => ({ kind: 'file', file: CourseFileId.parse(unknownCourse) }),
      'unknown-course-file',
    ],
    ['captions as a video', () => ({ kind: 'video', durationSeconds: 1, file: captions }), 'wrong-file-kind'],
    ['a video from nowhere', () => ({ kind: 'video', durationSeconds: 1 }), 'video-source'],
    [
      'a video from a host that is not the municipality’s',
      () => ({ kind: 'video', durationSeconds: 1, link: 'https://video.example/a.mp4' }),
      'host-not-own',
    ],
  ])('should refuse %s', async (_, content, code) => {
    const { course, version } = await catalog.draft('refused', {});
    const save = { course, version, lesson: 'x', minutes: 5, content: content() };
    expect(await catalog.refusal(catalog.call(officer, saveDraftLesson, save))).toMatchObject({ code });
  });

  it('should take a video from a host that the administrator named, and not the neighbour’s file', async () => {
    await catalog.call(admin, setOwnHosts, { hosts: ['video.city.example'] });
    const link = 'https://video.city.example/a.mp4';
    await published('linked', { a: { kind: 'video', durationSeconds: 1, link } });
    const theirs = await upload('attachment', '資料.pdf', neighbour);
    const { course, version } = await catalog.draft('foreign-file', {});
    const save = { course, version, lesson: 'x', minutes: 5, content: { kind: 'file' as const, file: theirs } };
    expect(await catalog.refusal(catalog.call(officer, saveDraftLesson, save))).toMatchObject({
      code: 'unknown-course-file',
    });
  });

  it('should be seen by the buyers of a joint purchase that it is shown to, and by nobody else', async () => {
    const course = await published('for-buyers', { watch: watched() });
    const purchase = PurchaseId.parse('0b5f3c1e-7d2a-4e68-9c41-5d0e8a7b6f30');
    const visibility = { to: 'buyers' as const, purchase };
    const show = { course, visibility };
    expect(await catalog.refusal(catalog.call(officer, setCourseVisibility, show))).toMatchObject({
      code: 'purchase-not-found',
    });
    catalog.purchases.led = [purchase];
    expect(await catalog.call(officer, setCourseVisibility, show)).toEqual(show);
    expect((await catalog.call(officer, getCourse, { course })).visibility).toEqual(visibility);
    const seenBy = async (tenant: string) => {
      const as = { ...neighbour, tenant };
      const { items } = await catalog.call(as, listSharedCourses, {});
      const isListed = items.some((one) => one.course === course);
      const one = await catalog.refusal(catalog.call(as, getCourse, { course }));
      expect(one === 'answered').toBe(isListed);
      return isListed;
    };
    expect(await seenBy('992038')).toBe(false);
    catalog.purchases.bought = [purchase];
    expect(await seenBy('992020')).toBe(true);
    catalog.purchases.bought = [];
    await catalog.call(officer, setCourseVisibility, { course, visibility: { to: 'own' } });
    expect(await seenBy('992020')).toBe(false);
  });

  it('should be seen by buyers as known last while procurement does not say, and keep nobody waiting twice', async () => {
    const course = await published('for-buyers-as-known', { watch: watched() });
    const purchase = PurchaseId.parse('0b5f3c1e-7d2a-4e68-9c41-5d0e8a7b6f31');
    const { purchases } = catalog;
    const isSeenBy = async (tenant: string) => {
      const { items } = await catalog.call({ ...neighbour, tenant }, listSharedCourses, {});
      return items.some((one) => one.course === course);
    };
    const now = performance.now.bind(performance);
    try {
      purchases.led = [purchase];
      await catalog.call(officer, setCourseVisibility, { course, visibility: { to: 'buyers', purchase } });
      purchases.bought = [purchase];
      expect(await isSeenBy('993018')).toBe(true);
      // What was said is remembered for ten seconds.
      jest.spyOn(performance, 'now').mockImplementation(() => now() + 11_000);
      Object.assign(purchases, { asked: 0, answer: 'nothing' });
      const begun = now();
      expect([await isSeenBy('993018'), await isSeenBy('993018')]).toEqual([true, true]);
      await catalog.call({ ...exchange, tenant: '993018' }, searchCourses, { q: 'だれも書かない語' });
      expect(purchases.asked).toBe(1);
      // Those who wait for courses wait 1,500 ms.
      expect(now() - begun).toBeLessThan(1500);
      purchases.answer = 'busy';
      expect([await isSeenBy('993026'), await isSeenBy('993026')]).toEqual([false, false]);
      expect(purchases.asked).toBe(2);
    } finally {
      jest.restoreAllMocks();
      Object.assign(purchases, { bought: [], led: [], answer: 'these' });
    }
  });

  it('should be seen by those whom the course is shown to, by nobody else, and by whoever pinned it for ever', async () => {
    const course = await published('shared', { watch: watched() });
    const ask = (as: object) => catalog.refusal(catalog.call(as, getCourse, { course }));
    const invisible = await ask(neighbour);
    expect(invisible).toEqual(await catalog.refusal(catalog.call(neighbour, getCourse, { course: unknownCourse })));
    await share(course, '992020');
    expect(await ask({ ...neighbour, tenant: '992038' })).toEqual(invisible);
    const shown = await catalog.call(neighbour, getCourse, { course });
    expect(shown).toMatchObject({ municipality: '992011', version: 1 });
    expect(shown).not.toHaveProperty('visibility');
    expect((await catalog.call(neighbour, listSharedCourses, {})).items.map((one) => one.key)).toContain('shared');
    expect((await catalog.call(officer, listSharedCourses, {})).items).toEqual([]);
    await catalog.call(neighbour, getLesson, { course, version: 1, lesson: 'watch' });
    const found = async (tenant: string) =>
      (await catalog.call({ ...exchange, tenant }, searchCourses, { q: 'ｓｈａｒｅｄ　講座' })).items;
    expect(await found('992020')).toMatchObject([{ course, municipality: '992011', title: [{ hit: true }, {}, {}] }]);
    expect(await found('992038')).toEqual([]);
    await catalog.call(officer, withdrawCourse, { course });
    expect(await ask(neighbour)).toEqual(invisible);
    expect(await found('992020')).toEqual([]);
    expect(await found('992011')).toHaveLength(1);
    expect(await catalog.call(officer, getCourse, { course })).toHaveProperty('withdrawnAt');
    expect(await catalog.call(progress, getPinnedCourse, { course, version: 1 })).toMatchObject({ key: 'shared' });
    await catalog.call(progress, getLesson, { course, version: 1, lesson: 'watch' });
  });

  it('should open a file to who sees the course or learns it, and to nobody else', async () => {
    const course = await published('opened', { watch: watched() });
    const unused = await upload('attachment', '使わない.pdf');
    const open = (as: object, file: CourseFileId = video, version = 1) =>
      catalog.refusal(catalog.call(as, openCourseFile, { course, version, file }));
    const unknown = await open(neighbour);
    expect(unknown).toMatchObject({ code: 'unknown-course-file', details: {} });
    for (const as of [officer, instructor, learner(enrolledPerson), learner(enrolledPerson, '992020')])
      expect(await open(as)).toBe('answered');
    for (const refused of [
      open(learner('22222222-2222-4222-8222-222222222222')),
      open(officer, unused),
      open(officer, video, 2),
      open(learner(enrolledPerson), unused),
    ])
      expect(await refused).toEqual(unknown);
    expect(await catalog.call(officer, openOwnCourseFile, { file: unused })).toMatchObject({
      fileHash: 'c'.repeat(64),
    });
    expect(await catalog.refusal(catalog.call(neighbour, openOwnCourseFile, { file: unused }))).toEqual(unknown);
  });

  it('should be copied with their files and quizzes into the copier’s own', async () => {
    const course = await published('original', { watch: watched(), check: quiz });
    expect(await catalog.refusal(catalog.call(neighbour, copyCourse, { course, key: 'mine' }))).toMatchObject({
      code: 'unknown-course',
    });
    await share(course, '992020');
    const copy = await catalog.call(neighbour, copyCourse, { course, key: 'mine' });
    expect(await catalog.call(neighbour, copyCourse, { course, key: 'mine' })).toEqual({ ...copy, outcome: 'already' });
    const lesson = await catalog.call(neighbour, getDraftLesson, { course: copy.course, lesson: 'watch' });
    expect(lesson.files).toHaveLength(2);
    expect(lesson.files.map(({ file }) => file)).not.toContain(video);
    const [first] = lesson.files;
    if (first) await catalog.call(neighbour, openOwnCourseFile, { file: first.file });
    const check = await catalog.call(neighbour, getDraftLesson, { course: copy.course, lesson: 'check' });
    expect(JSON.stringify(check.content)).toContain(key);
    const done = await catalog.call(neighbour, publishCourseDraft, { course: copy.course, version: copy.version });
    expect(done.published).toBe(1);
    const within = await catalog.call(officer, copyCourse, { course, key: 'original-two' });
    expect(within.outcome).toBe('created');
  });
});
