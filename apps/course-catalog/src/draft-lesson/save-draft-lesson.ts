import type { InputOf, OutputOf } from '#contracts';
import type { saveDraftLesson } from '#contracts/catalog';
import { Injectable } from '@nestjs/common';
import { CourseDraftRepository, draftView, putLesson } from '../draft/index.js';
import { CheckLessonContent, LessonContentRepository, outlineLesson } from '../lesson/index.js';

/** Saves a lesson of an open draft. Its content is kept first: a crash leaves one that nobody names, nothing else. */
@Injectable()
export class SaveDraftLesson {
  constructor(
    private readonly drafts: CourseDraftRepository,
    private readonly contents: LessonContentRepository,
    private readonly checking: CheckLessonContent,
  ) {}

  async execute(input: InputOf<typeof saveDraftLesson>): Promise<OutputOf<typeof saveDraftLesson>> {
    const { course, lesson: key, version, title, minutes, content } = input;
    const draft = await this.drafts.getOpen(course);
    await this.checking.execute(content);
    const id = content.kind === 'plain' ? undefined : await this.contents.keep(content);
    const next = putLesson(draft, outlineLesson({ key, title, minutes }, content, id));
    return draftView(await this.drafts.saveOver(draft, version, next, new Date()));
  }
}
