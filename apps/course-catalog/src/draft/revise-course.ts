import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { reviseCourse } from '#contracts/catalog';
import { Injectable } from '@nestjs/common';
import { CourseRepository } from '../course/index.js';
import { openDraft } from './draft-state.js';
import { OpenDraft } from './open-draft.js';

/** Opens a draft of a published course, from its newest version. */
@Injectable()
export class ReviseCourse {
  constructor(
    private readonly courses: CourseRepository,
    private readonly opening: OpenDraft,
  ) {}

  async execute({ course }: InputOf<typeof reviseCourse>): Promise<OutputOf<typeof reviseCourse>> {
    const stored = await this.courses.find(course);
    const newest = stored?.versions.at(-1);
    if (!stored || !newest) throw new DomainError('unknown-course');
    return this.opening.execute(course, async () => {
      const content = (await this.courses.contents([newest.content])).get(newest.content);
      if (!content) throw new Error(`version ${newest.content} is missing`);
      return openDraft(stored.key, content, { basedOn: newest.version });
    });
  }
}
