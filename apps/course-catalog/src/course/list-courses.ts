import type { InputOf, OutputOf } from '#contracts';
import type { listCourses } from '#contracts/catalog';
import { Injectable } from '@nestjs/common';
import { courseView } from './course-view.domain.js';
import { CourseRepository } from './course.repository.js';
import { newestOf } from './newest-of.js';

/** The municipality's courses by key, each in its newest version. */
@Injectable()
export class ListCourses {
  constructor(private readonly courses: CourseRepository) {}

  async execute({ limit, cursor = '' }: InputOf<typeof listCourses>): Promise<OutputOf<typeof listCourses>> {
    const stored = await this.courses.list(cursor, limit + 1);
    const { items, last } = await newestOf(this.courses, stored.slice(0, limit), courseView);
    const more = stored.length > limit || last !== stored.at(-1);
    return { items, nextCursor: more ? (last?.key ?? null) : null };
  }
}
