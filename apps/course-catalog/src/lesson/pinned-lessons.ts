import { DomainError } from '#contracts';
import type { LessonContent } from '#contracts/catalog';
import { Injectable } from '@nestjs/common';
import { PinnedVersions, type OutlineLesson } from '../course/index.js';
import { LessonContentRepository } from './lesson-content.repository.js';

/** Lessons of published versions, of any municipality: the caller has said who may see them. */
@Injectable()
export class PinnedLessons {
  constructor(
    private readonly versions: PinnedVersions,
    private readonly contents: LessonContentRepository,
  ) {}

  /** @throws DomainError `unknown-course`, `lesson-not-found`. */
  async get(
    course: string,
    version: number,
    key: string,
  ): Promise<{ readonly lesson: OutlineLesson; readonly content: LessonContent }> {
    const { content } = await this.versions.get(course, version);
    const lesson = content.lessons.find((one) => one.key === key);
    if (!lesson) throw new DomainError('lesson-not-found');
    return { lesson, content: await this.contents.get(lesson.content) };
  }
}
