import type { InputOf, OutputOf } from '#contracts';
import type { listCourses } from '#contracts/catalog';
import { Injectable } from '@nestjs/common';
import { courseView } from './course-view.domain.js';
import { CourseRepository } from './course.repository.js';

/** The municipality's courses by key, each in its newest version. */
@Injectable()
export class ListCourses {
  constructor(private readonly courses: CourseRepository) {}

  async execute({ limit, cursor = '' }: InputOf<typeof listCourses>): Promise<OutputOf<typeof listCourses>> {
    const stored = await this.courses.list(cursor, limit + 1);
    const page = stored.slice(0, limit);
    return {
      items: page.flatMap((course) => {
        const newest = course.contents.at(-1);
        return newest ? [courseView(course, newest)] : [];
      }),
      nextCursor: stored.length > limit ? (page.at(-1)?.key ?? null) : null,
    };
  }
}
