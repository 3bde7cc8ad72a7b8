import { canonical } from '#audit';
import { CourseId, DomainError } from '#contracts';
import { naturalId, requireTenant } from '#persistence';
import { searchable } from '#search-text';
import { Injectable } from '@nestjs/common';
import { checkLessons, decidePublish, textsOf, type CourseContent, type PublishDecision } from './course.domain.js';
import { CourseRepository } from './course.repository.js';

/** Makes a content the newest version of the course with this key. */
@Injectable()
export class PublishContent {
  constructor(private readonly courses: CourseRepository) {}

  /**
   * What the version holds is kept first, under an id that follows from it: after a crash it is found again.
   * @throws DomainError `doubled-lesson`, `too-many-versions`, `changed-meanwhile`.
   */
  async execute(
    key: string,
    content: CourseContent,
    now: Date,
  ): Promise<Omit<PublishDecision, 'state'> & { course: CourseId }> {
    checkLessons(content.lessons);
    const tenant = requireTenant();
    const course = CourseId.parse(naturalId('course', tenant, key));
    const id = naturalId('course-version', course, canonical(content));
    const stored = await this.courses.find(course);
    const { outcome, version, state } = decidePublish(stored, id, now);
    if (outcome !== 'unchanged') await this.courses.keepContent({ _id: id, tenant, course, ...content });
    if (state) {
      const search = searchable(content.title, textsOf(content));
      const next = { _id: course, tenant, key, ...state, search };
      if (stored) await this.courses.save(stored.version, next, now);
      else if (!(await this.courses.insert(next, now))) throw new DomainError('changed-meanwhile');
    }
    return { course, version, outcome };
  }
}
