import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { getDraftLesson } from '#contracts/catalog';
import { Injectable } from '@nestjs/common';
import { CourseFileRepository, fileView } from '../course-file/index.js';
import { CourseDraftRepository } from '../draft/index.js';
import { LessonContentRepository } from '../lesson/index.js';

/** A lesson of an open draft as it was written. */
@Injectable()
export class GetDraftLesson {
  constructor(
    private readonly drafts: CourseDraftRepository,
    private readonly contents: LessonContentRepository,
    private readonly files: CourseFileRepository,
  ) {}

  async execute({ course, lesson: key }: InputOf<typeof getDraftLesson>): Promise<OutputOf<typeof getDraftLesson>> {
    const draft = await this.drafts.getOpen(course);
    const lesson = draft.lessons.find((one) => one.key === key);
    if (!lesson) throw new DomainError('lesson-not-found');
    const { title, minutes, content, files = [] } = lesson;
    const found = await this.files.findMany(files);
    return {
      course,
      lesson: { key, ...(title && { title }), minutes },
      content: await this.contents.get(content),
      files: [...found.values()].map(fileView),
      version: draft.version,
    };
  }
}
