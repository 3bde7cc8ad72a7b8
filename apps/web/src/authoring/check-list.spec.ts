import { describe, expect, it } from '@jest/globals';
import type { CourseDraft } from '../courses/courses.js';
import { checksOf } from './check-list.js';

const whole = {
  title: '講座',
  description: '紹介',
  level: 'basic',
  skills: [{ framework: 'dss-p-2.0', code: '1.1.01' }],
  problems: [],
  lessons: [
    { key: 'watch', title: '見る', minutes: 10, kind: 'video' },
    { key: 'check', title: '確かめる', minutes: 10, kind: 'quiz' },
  ],
} as unknown as CourseDraft;
const video = { kind: 'video' as const, durationSeconds: 8, file: 'f' as never, transcript: '文字' };
const captions = [{ language: 'ja', label: '日本語', file: 'c' as never }];
const codes = (draft: CourseDraft, videos = new Map()) => checksOf(draft, videos).map(({ code }) => code);

describe('the check list of a draft', () => {
  it('should be empty where nothing is missing', () => {
    expect(checksOf(whole, new Map([['watch', { ...video, captions }]]))).toEqual([]);
  });

  it('should stop what the platform refuses, before what it only warns of', () => {
    const [first] = checksOf({ ...whole, lessons: [], problems: ['no-lessons'] }, new Map());
    expect(first).toEqual({ code: 'no-lessons', stops: true, lessons: [] });
  });

  it('should name the videos without captions, and those without a transcript', () => {
    const { transcript: _, ...silent } = video;
    const videos = new Map([['watch', { ...silent, captions: [] }]]);
    expect(checksOf(whole, videos)).toEqual([
      { code: 'captions-missing', stops: false, lessons: ['watch'] },
      { code: 'transcript-missing', stops: false, lessons: ['watch'] },
    ]);
  });

  it('should ask no captions of a video elsewhere: its host has them', () => {
    const { file: _, ...elsewhere } = video;
    expect(codes(whole, new Map([['watch', { ...elsewhere, link: 'https://city.example/v', captions: [] }]]))).toEqual(
      [],
    );
  });

  it('should say what is not told of the course, and what its lessons lack', () => {
    const { description: _, level: __, skills: ___, ...bare } = whole;
    const lessons = [{ key: 'a', minutes: 90, kind: 'text' as const }];
    expect(codes({ ...bare, lessons } as CourseDraft)).toEqual([
      'untitled',
      'long-lessons',
      'nothing-to-answer',
      'no-description',
      'no-level',
      'no-skills',
    ]);
  });
});
