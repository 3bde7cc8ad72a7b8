import { createHash } from 'node:crypto';
import type { ApiClient } from '#api-client';
import type { CourseFileId, CourseId, EnrolmentId } from '#contracts';
import {
  getCourseDraft,
  publishCourseDraft,
  readQuizText,
  saveDraftLesson,
  startCourseDraft,
  type FileKind,
} from '#contracts/catalog';
import {
  enrolPeople,
  getMyCourse,
  getMyLesson,
  openProgramme,
  recordLearningEvents,
  submitQuizAttempt,
} from '#contracts/progress';
import { listPeople } from '#contracts/registry';
import { expect, it } from '@jest/globals';
import type { JourneyPlatform } from '../platform.js';
import { day, enrolled } from './office.js';

/** The head of a WebM file, then anything: nobody plays it here. */
const video = Buffer.concat([
  Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex'),
  Buffer.alloc(300_000, 'manabi'),
]);

interface At {
  readonly journey: JourneyPlatform;
  readonly office: ApiClient;
}

/** An officer writes a course, somebody learns it: on a platform where kawabe and mikumo are of a company. */
export function courseContentTests(at: () => At): void {
  let course: CourseId;
  let enrolment: EnrolmentId;
  let learner: ApiClient;
  const files = {} as Record<FileKind, CourseFileId>;
  const upload = async (kind: FileKind, name: string, bytes: Buffer | string, before = true) => {
    const form = new FormData();
    if (before) form.set('kind', kind);
    form.set('file', new Blob([Buffer.from(bytes)]), name);
    if (!before) form.set('kind', kind);
    const answer = await at().office.fetch('POST', '/course-files', form);
    return (await answer.json()) as { file: CourseFileId; mediaType: string; bytes: number };
  };
  const refusal = (asked: Promise<unknown>) => asked.then(() => 'answered').catch((error: unknown) => error);

  it('should take files in by what they hold, and nothing that a browser would run', async () => {
    files.video = (await upload('video', 'はじめに.webm', video)).file;
    files.captions = (await upload('captions', 'ja.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nこんにちは\n')).file;
    const paper = await upload('attachment', '資料\u202e.pdf', '%PDF-1.7');
    expect(paper).toMatchObject({ mediaType: 'application/pdf', bytes: 8 });
    files.attachment = paper.file;
    const refused = [
      upload('attachment', 'a.html', '<script>alert(1)</script>'),
      upload('attachment', 'a.pdf', '<script>alert(1)</script>'),
      upload('video', 'a.webm', '<svg onload="alert(1)">'),
      upload('captions', 'a.vtt', `WEBVTT\n${'x'.repeat(1024 * 1024)}`),
      upload('attachment', 'b.pdf', '%PDF-1.7', false),
    ].map(refusal);
    expect(await Promise.all(refused)).toMatchObject([
      { status: 415, code: 'file-type-refused' },
      { status: 415, code: 'file-type-refused' },
      { status: 415, code: 'file-type-refused' },
      { status: 413, code: 'file-too-large' },
      { status: 400, code: 'invalid-input' },
    ]);
  });

  it('should be written lesson by lesson, each change over what was read', async () => {
    const { office } = at();
    const begun = await office.call(startCourseDraft, { key: 'written', title: '職員のための情報セキュリティ' });
    ({ course } = begun);
    const { questions } = await office.call(readQuizText, {
      format: 'gift',
      text: '暗証を聞かれたら {=教えない#そのとおり ~教える#危険です}',
    });
    const lessons = {
      watch: {
        kind: 'video' as const,
        durationSeconds: 60,
        file: files.video,
        captions: [{ language: 'ja', label: '日本語', file: files.captions }],
      },
      paper: { kind: 'file' as const, file: files.attachment },
      check: { kind: 'quiz' as const, quiz: { passMark: 100, attemptsAllowed: 3, questions } },
    };
    let { version } = begun;
    for (const [lesson, content] of Object.entries(lessons))
      ({ version } = await office.call(saveDraftLesson, { course, version, lesson, minutes: 10, content }));
    const read = await office.fetch('GET', `/course-drafts/${course}`);
    expect(read.headers.get('etag')).toBe(`"${version}"`);
    const change = { title: '題名だけ', lessons: [] };
    const save = (ifMatch: Record<string, string>) =>
      refusal(office.fetch('PUT', `/course-drafts/${course}`, JSON.stringify(change), ifMatch));
    expect(await save({})).toMatchObject({ status: 428, code: 'version-unread' });
    expect(await save({ 'if-match': `"${version - 1}"` })).toMatchObject({ status: 412, code: 'version-outdated' });
    expect(await save({ 'if-match': 'W/"1"' })).toMatchObject({ status: 400, code: 'invalid-input' });
    expect((await office.call(getCourseDraft, { course })).lessons).toHaveLength(3);
    expect((await office.call(publishCourseDraft, { course, version })).published).toBe(1);
  });

  it('should show a learner the course, and stream its files whole or by one range', async () => {
    const { office, journey } = at();
    const { programme } = await office.call(openProgramme, {
      key: 'written',
      name: '安全の事業',
      audience: 'company',
      fiscalYear: 2026,
      startsOn: day(-10),
      endsOn: day(10),
      courses: [course],
    });
    const person = (await office.call(listPeople, { email: 'kawabe@company.example' })).items[0]?.person;
    if (!person) throw new Error('nobody');
    await office.call(enrolPeople, { programme, people: [person] });
    ({ enrolment } = await enrolled(office, programme, 'kawabe@company.example'));
    learner = await journey.signedIn('992011', 'learner', 'kawabe@company.example', person);
    const mine = await learner.call(getMyCourse, { enrolment, course });
    expect(mine).toMatchObject({ next: { lesson: 'watch' }, missing: { lessons: 2, quizzes: 1, minutes: 30 } });
    const lesson = await learner.call(getMyLesson, { enrolment, course, lesson: 'watch' });
    expect(lesson.content).toMatchObject({ kind: 'video', file: { file: files.video, bytes: video.length } });
    const path = `/courses/${course}/versions/${lesson.version}/files/${files.video}`;
    const whole = await learner.fetch('GET', path);
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'video/webm',
      'content-length': String(video.length),
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      etag: `"${createHash('sha256').update(video).digest('hex')}"`,
    });
    expect(Buffer.from(await whole.arrayBuffer()).equals(video)).toBe(true);
    const part = await learner.fetch('GET', path, undefined, { range: 'bytes=100-199' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${video.length}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(video.subarray(100, 200))).toBe(true);
    for (const range of ['bytes=0-1,3-4', `bytes=${video.length}-`])
      expect(await refusal(learner.fetch('GET', path, undefined, { range }))).toMatchObject({ status: 416 });
    const other = await learner.fetch('GET', path, undefined, { range: 'bytes=0-1', 'if-range': '"other"' });
    expect(other.status).toBe(200);
    await other.body?.cancel();
    const known = { 'if-none-match': whole.headers.get('etag') ?? '' };
    expect(await refusal(learner.fetch('GET', path, undefined, known))).toMatchObject({ status: 304 });
    const paper = await learner.fetch('GET', path.replace(files.video, files.attachment));
    expect(paper.headers.get('content-disposition')).toMatch(/^attachment; filename="file\.pdf"; filename\*=UTF-8''/);
    await paper.body?.cancel();
  });

  it('should hide its files from who does not learn it, like unknown ones', async () => {
    const { office, journey } = at();
    const path = `/courses/${course}/versions/1/files/${files.video}`;
    const other = (await office.call(listPeople, { email: 'mikumo@company.example' })).items[0]?.person;
    const stranger = await journey.signedIn('992011', 'learner', 'mikumo@company.example', other);
    const neighbour = await journey.signedIn('992020', 'municipality-officer', 'officer@992020.example');
    for (const who of [stranger, neighbour]) {
      const refused = await refusal(who.fetch('GET', path));
      expect(refused).toMatchObject({ status: 404, code: 'unknown-course-file' });
      const unknown = path.replace(course, '00000000-0000-4000-8000-000000000000');
      expect(await refusal(who.fetch('GET', unknown))).toEqual(refused);
    }
  });

  it('should be complete with its lessons and a quiz that the server has graded', async () => {
    const events = ['watch', 'paper'].map((lessonId) => ({
      id: `written-${lessonId}`,
      enrolmentId: enrolment,
      courseId: course,
      lessonId,
      kind: 'completed' as const,
      seconds: 0,
      at: new Date().toISOString(),
    }));
    await learner.call(recordLearningEvents, { sentAt: new Date().toISOString(), events });
    const choiceOf = async (text: string) => {
      const { content } = await learner.call(getMyLesson, { enrolment, course, lesson: 'check' });
      const choices = content.kind === 'quiz' ? (content.questions[0]?.choices ?? []) : [];
      return choices.find((choice) => choice.text === text)?.key ?? '';
    };
    const answer = (attempt: string, choice: string) =>
      learner.call(submitQuizAttempt, {
        enrolment,
        course,
        lesson: 'check',
        attempt,
        answers: [{ question: 'q1', choices: [choice] }],
      });
    expect(await answer('first', await choiceOf('教える'))).toMatchObject({ passed: false, attemptsLeft: 2 });
    const right = await choiceOf('教えない');
    const passed = await answer('second', right);
    expect(passed).toMatchObject({ score: 100, passed: true, questions: [{ feedback: ['そのとおり'] }] });
    expect(await answer('second', right)).toEqual(passed);
    const mine = await learner.call(getMyCourse, { enrolment, course });
    expect(mine).toMatchObject({ completedOn: day(0), next: null, missing: { lessons: 0, quizzes: 0 } });
  });
}
