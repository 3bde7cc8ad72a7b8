import type { InputOf, OutputOf } from '#contracts';
import type { listSharedCourses } from '#contracts/catalog';
import { Injectable } from '@nestjs/common';
import { CourseRepository, newestOf, sharedView } from '../course/index.js';

/** Courses of other municipalities that are shown to this one, each in its newest version. */
@Injectable()
export class ListSharedCourses {
  constructor(private readonly courses: CourseRepository) {}

  async execute({
    limit,
    cursor = '',
  }: InputOf<typeof listSharedCourses>): Promise<OutputOf<typeof listSharedCourses>> {
    const stored = await this.courses.listShared(cursor, limit + 1);
    const { items, last } = await newestOf(this.courses, stored.slice(0, limit), sharedView);
    const more = stored.length > limit || last !== stored.at(-1);
    return { items, nextCursor: more ? (last?._id ?? null) : null };
  }
}
