import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { setCourseVisibility } from '#contracts/catalog';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { CourseRepository, visibilityOf, visibleToOf } from '../course/index.js';

/** Says who else sees a course. What is pinned already stays with who pinned it. */
@Injectable()
export class SetCourseVisibility {
  constructor(private readonly courses: CourseRepository) {}

  execute(input: InputOf<typeof setCourseVisibility>): Promise<OutputOf<typeof setCourseVisibility>> {
    return retryWhenChanged(() => this.set(input, new Date()));
  }

  private async set({ course, visibility }: InputOf<typeof setCourseVisibility>, now: Date) {
    const stored = await this.courses.find(course);
    if (!stored) throw new DomainError('unknown-course');
    const visibleTo = [...new Set(visibleToOf(visibility))].sort();
    if (visibleTo.join() !== [...stored.visibleTo].join())
      await this.courses.save(stored.version, { ...stored, visibleTo }, now);
    return { course, visibility: visibilityOf(visibleTo) };
  }
}
