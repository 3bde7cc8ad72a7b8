import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { copyCourse } from '#contracts/catalog';
import { naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { CourseRepository, type CourseContent, type OutlineLesson } from '../course/index.js';
import { CourseFileRepository } from '../course-file/index.js';
import { openDraft, OpenDraft } from '../draft/index.js';
import { LessonContentRepository, outlineLesson, withFiles } from '../lesson/index.js';

/** Begins a course of one's own as a copy of a visible one. What it holds becomes the municipality's own. */
@Injectable()
export class CopyCourse {
  constructor(
    private readonly courses: CourseRepository,
    private readonly contents: LessonContentRepository,
    private readonly files: CourseFileRepository,
    private readonly opening: OpenDraft,
  ) {}

  async execute({ course, key }: InputOf<typeof copyCourse>): Promise<OutputOf<typeof copyCourse>> {
    const source = await this.courses.findVisible(course);
    const newest = source?.versions.at(-1);
    if (!source || !newest) throw new DomainError('unknown-course');
    const copy = await this.opening.newCourse(key, ({ copiedFrom }) => copiedFrom === course);
    return this.opening.execute(copy, async () => {
      const content = (await this.courses.contents([newest.content])).get(newest.content);
      if (!content) throw new Error(`version ${newest.content} is missing`);
      const own = source.tenant === requireTenant() ? content : await this.adopt(content);
      return openDraft(key, own, { copiedFrom: course });
    });
  }

  /** The same lessons with contents and files of our own; again after a crash, the same ones. */
  private async adopt(content: CourseContent): Promise<CourseContent> {
    const lessons: OutlineLesson[] = [];
    for (const lesson of content.lessons) {
      const exchanged = await this.adoptFiles(lesson.files ?? []);
      const held = withFiles(await this.contents.get(lesson.content), exchanged);
      const id = held.kind === 'plain' ? undefined : await this.contents.keep(held);
      lessons.push(outlineLesson(lesson, held, id));
    }
    return { ...content, lessons };
  }

  private async adoptFiles(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const tenant = requireTenant();
    const exchanged = new Map<string, string>();
    for (const [id, file] of await this.files.findNamed(ids)) {
      const _id = naturalId('course-file', tenant, file.kind, file.name, file.hash);
      await this.files.keep({ ...file, _id, tenant });
      exchanged.set(id, _id);
    }
    return exchanged;
  }
}
