import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { getCourse } from '#contracts/catalog';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { courseView, sharedView } from './course-view.domain.js';
import { CourseRepository } from './course.repository.js';

/** A course that the municipality sees, in its newest or the named version. */
@Injectable()
export class GetCourse {
  constructor(private readonly courses: CourseRepository) {}

  async execute({ course, version }: InputOf<typeof getCourse>): Promise<OutputOf<typeof getCourse>> {
    const stored = await this.courses.findVisible(course);
    const published = stored?.versions.findLast((one) => version === undefined || one.version === version);
    const content = published && (await this.courses.contents([published.content])).get(published.content);
    if (!stored || !published || !content) throw new DomainError('unknown-course');
    const view = stored.tenant === requireTenant() ? courseView : sharedView;
    return view(stored, content, published.version);
  }
}
