import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { setCourseVisibility } from '#contracts/catalog';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { CourseRepository, OwnPurchases, visibilityOf, visibleToOf } from '../course/index.js';

/** Says who else sees a course: the buyers of a joint purchase where it is one, or leads it. What is pinned already stays with who pinned it. */
@Injectable()
export class SetCourseVisibility {
  constructor(
    private readonly courses: CourseRepository,
    private readonly purchases: OwnPurchases,
  ) {}

  async execute(input: InputOf<typeof setCourseVisibility>): Promise<OutputOf<typeof setCourseVisibility>> {
    const { visibility } = input;
    if (visibility.to === 'buyers') await this.purchases.check(visibility.purchase);
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
