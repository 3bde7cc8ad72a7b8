import type { LessonContent } from '#contracts/catalog';
import type { CourseDraft } from '../courses/courses.js';

type Video = Extract<LessonContent, { kind: 'video' }>;
export type CheckCode =
  | 'no-lessons'
  | 'pass-score-with-quiz'
  | 'no-description'
  | 'no-level'
  | 'no-skills'
  | 'untitled'
  | 'captions-missing'
  | 'transcript-missing'
  | 'long-lessons'
  | 'nothing-to-answer';

/** Something that is missing, or that is better thought about again. */
export interface Check {
  readonly code: CheckCode;
  /** It cannot be published like this. */
  readonly stops: boolean;
  /** The keys of the lessons it is about. */
  readonly lessons: readonly string[];
}

const longMinutes = 60;

/** What is to be looked at before a draft is published. `videos`: its video lessons as far as they were read, by key. */
export function checksOf(draft: CourseDraft, videos: ReadonlyMap<string, Video>): Check[] {
  const { lessons, problems, description, level, skills } = draft;
  const keysOf = (is: (lesson: CourseDraft['lessons'][number]) => boolean) => lessons.filter(is).map(({ key }) => key);
  const videosThat = (is: (video: Video) => boolean) =>
    lessons.flatMap(({ key }) => {
      const video = videos.get(key);
      return video && is(video) ? [key] : [];
    });
  const warn = (code: CheckCode, about: readonly string[]): Check[] =>
    about.length > 0 ? [{ code, stops: false, lessons: about }] : [];
  const miss = (code: CheckCode, missing: boolean): Check[] => (missing ? [{ code, stops: false, lessons: [] }] : []);
  return [
    ...problems.map((code): Check => ({ code, stops: true, lessons: [] })),
    ...warn(
      'captions-missing',
      videosThat(({ file, captions }) => file !== undefined && captions.length === 0),
    ),
    ...warn(
      'transcript-missing',
      videosThat(({ transcript }) => !transcript),
    ),
    ...warn(
      'untitled',
      keysOf(({ title }) => !title),
    ),
    ...warn(
      'long-lessons',
      keysOf(({ minutes }) => minutes > longMinutes),
    ),
    ...miss('nothing-to-answer', lessons.length > 0 && !lessons.some(({ kind }) => kind === 'quiz')),
    ...miss('no-description', !description),
    ...miss('no-level', !level),
    ...miss('no-skills', !skills || skills.length === 0),
  ];
}
