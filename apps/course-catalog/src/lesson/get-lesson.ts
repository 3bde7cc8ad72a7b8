import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { getLesson } from '#contracts/catalog';
import { Injectable } from '@nestjs/common';
import { CourseRepository } from '../course/index.js';
import { CourseFileRepository, fileView } from '../course-file/index.js';
import { namedFiles } from './named-files.domain.js';
import { PinnedLessons } from './pinned-lessons.js';
import { shownContent } from './shown-content.js';

/** A lesson as learners see it: for authors who see the course, and for progress tracking, which knows who learns. */
@Injectable()
export class GetLesson {
  constructor(
    private readonly courses: CourseRepository,
    private readonly lessons: PinnedLessons,
    private readonly files: CourseFileRepository,
  ) {}

  async execute(
    { course, version, lesson: key, seed }: InputOf<typeof getLesson>,
    caller: AllowedCaller,
  ): Promise<OutputOf<typeof getLesson>> {
    if (!caller.service && !(await this.courses.findVisible(course))) throw new DomainError('unknown-course');
    const { lesson, content } = await this.lessons.get(course, version, key);
    const files = await this.files.findNamed(namedFiles(content).map(({ file }) => file));
    const views = new Map([...files].map(([id, file]) => [id, fileView(file)]));
    const { title, minutes } = lesson;
    return {
      course,
      version,
      lesson: { key, ...(title && { title }), minutes },
      content: shownContent(content, views, seed),
    };
  }
}
