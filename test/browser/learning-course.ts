import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ApiClient } from '#api-client';
import type { CourseFileId, CourseId, EnrolmentId, PersonId, ProgrammeId, RequestOf } from '#contracts';
import {
  publishCourseDraft,
  saveCourseDraft,
  saveDraftLesson,
  startCourseDraft,
  type FileKind,
} from '#contracts/catalog';
import { openProgramme } from '#contracts/progress';
import { csv, day, enrolled, importFile } from '../journeys/office.js';

/** A silent film of eight seconds. */
const film = join(process.cwd(), 'apps/demo-network/src/fixtures/intro.webm');
const transcript = '1. 困りごとを見つけます。\n2. 小さく試します。\n3. うまくいったら広げます。';

type Content = RequestOf<typeof saveDraftLesson>['content'];
const titles = {
  watch: 'DXとは何か',
  read: '困りごとの見つけ方',
  paper: '整理シートを使う',
  check: '確認テスト',
  outside: '操作の練習',
} as const;
export type LessonKey = keyof typeof titles;

/** A programme with a course of one lesson of each kind, and people who learn it. */
export interface LearningYear {
  readonly programme: ProgrammeId;
  readonly course: CourseId;
  readonly learners: ReadonlyMap<string, { readonly person: PersonId; readonly enrolment: EnrolmentId }>;
}

export async function openLearning(office: ApiClient, emails: readonly string[]): Promise<LearningYear> {
  const course = await writeCourse(office);
  const { programme } = await office.call(openProgramme, {
    key: 'learning',
    name: '庁内DX人材育成（架空）',
    audience: 'staff',
    fiscalYear: 2026,
    startsOn: day(-10),
    endsOn: day(3),
    courses: [course],
  });
  const rows = emails.map((email, place) => `00090${place},青葉,学${place},${email}`);
  const roster = csv('職員番号,氏,名,メールアドレス', ...rows);
  await importFile(office, '/imports/people', roster, { audience: 'staff', programmeId: programme });
  const learners = new Map<string, { person: PersonId; enrolment: EnrolmentId }>();
  for (const email of emails) learners.set(email, await enrolled(office, programme, email));
  return { programme, course, learners };
}

/** A programme with this course that asks for consent. */
export async function openConsenting(office: ApiClient, course: CourseId): Promise<ProgrammeId> {
  const privacy = { purpose: '受講の管理と修了の証明', notice: '令和8年4月版', consentNeeded: true };
  const { programme } = await office.call(openProgramme, {
    key: 'consenting',
    name: '同意が必要な事業（架空）',
    audience: 'staff',
    fiscalYear: 2026,
    startsOn: day(-1),
    endsOn: day(30),
    courses: [course],
    privacy,
    noticeText: '## 何に使うか\n\n学んだ日と進み具合を、**修了の証明**に使います。',
  });
  return programme;
}

async function writeCourse(office: ApiClient): Promise<CourseId> {
  const upload = async (kind: FileKind, name: string, bytes: Uint8Array<ArrayBuffer> | string) => {
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', new Blob([bytes]), name);
    return ((await (await office.fetch('POST', '/course-files', form)).json()) as { file: CourseFileId }).file;
  };
  const [video, captions, sheet] = await Promise.all([
    upload('video', 'はじめに.webm', new Uint8Array(await readFile(film))),
    upload('captions', 'ja.vtt', 'WEBVTT\n\n00:00.000 --> 00:07.000\n困りごとを見つけます。\n'),
    upload('attachment', '業務フロー整理シート.csv', '手順,分\n'),
  ]);
  const contents: Record<LessonKey, Content> = {
    watch: {
      kind: 'video',
      durationSeconds: 8,
      file: video,
      captions: [{ language: 'ja', label: '日本語', file: captions }],
      transcript,
    },
    read: {
      kind: 'text',
      markdown: '## 近くにあります\n\n- 同じことを **2回入力** していませんか。\n- 紙をさがす時間は、1日に何分ですか。',
    },
    paper: { kind: 'file', file: sheet, note: 'シートを開いて、自分の仕事の手順を書きましょう。' },
    check: {
      kind: 'quiz',
      quiz: {
        passMark: 60,
        attemptsAllowed: 5,
        shuffle: false,
        introduction: '学んだことを確かめます。',
        questions: [
          {
            type: 'single-choice',
            key: 'q1',
            text: 'はじめにすることは何ですか。',
            choices: [
              { key: 'a', text: '困りごとを見つける', correct: true },
              { key: 'b', text: '機械を買う', correct: false, feedback: '機械は最後です。' },
            ],
          },
          { type: 'true-false', key: 'q2', text: 'はじめから全部の部署で始める。', answer: false },
          { type: 'short-text', key: 'q3', text: '業務の見直しを、英字3文字で何といいますか。', accepted: ['BPR'] },
        ],
        feedback: { passed: 'よくできました。', failed: 'レッスンを読み直しましょう。' },
      },
    },
    outside: { kind: 'external', url: 'https://provider.example/dx', provider: 'オンライン講座の提供者（架空）' },
  };
  const title = 'はじめての自治体DX';
  const begun = await office.call(startCourseDraft, { key: 'learning', title });
  const { course } = begun;
  let { version } = begun;
  for (const lesson of Object.keys(contents) as LessonKey[]) {
    const change = { lesson, title: titles[lesson], minutes: 10, content: contents[lesson] };
    ({ version } = await office.call(saveDraftLesson, { course, version, ...change }));
  }
  const lessons = (Object.keys(contents) as LessonKey[]).map((key) => ({ key, title: titles[key], minutes: 10 }));
  const facts = {
    description: 'DXの進め方を、**3つの段階**で学びます。',
    level: 'introductory',
    subtitled: true,
  } as const;
  ({ version } = await office.call(saveCourseDraft, { course, version, title, lessons, ...facts }));
  await office.call(publishCourseDraft, { course, version });
  return course;
}
