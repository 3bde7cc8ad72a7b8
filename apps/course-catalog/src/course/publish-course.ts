import { CourseId, DomainError, type InputOf, type OutputOf } from '#contracts';
import type { publishCourse } from '#contracts/catalog';
import { naturalId, requireTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { decidePublish } from './course.domain.js';
import { CourseRepository } from './course.repository.js';

/** Publishes a course, or a new version of it when its content differs from the newest. */
@Injectable()
export class PublishCourse {
  constructor(private readonly courses: CourseRepository) {}

  execute(input: InputOf<typeof publishCourse>): Promise<OutputOf<typeof publishCourse>> {
    return retryWhenChanged(() => this.publish(input, new Date()));
  }

  private async publish({ key, ...content }: InputOf<typeof publishCourse>, now: Date) {
    const tenant = requireTenant();
    const course = CourseId.parse(naturalId('course', tenant, key));
    const stored = await this.courses.find(course);
    const outcome = decidePublish(stored?.contents.at(-1) ?? null, content);
    const version = (stored?.version ?? 0) + (outcome === 'unchanged' ? 0 : 1);
    if (outcome === 'unchanged') return { course, version, outcome };
    const contents = [...(stored?.contents ?? []), { ...content, version, publishedAt: now }];
    const next = { _id: course, tenant, key, contents };
    if (stored) await this.courses.save(stored.version, next, now);
    else if (!(await this.courses.insert(next, now))) throw new DomainError('changed-meanwhile');
    return { course, version, outcome };
  }
}
