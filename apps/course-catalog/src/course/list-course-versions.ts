import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { listCourseVersions } from '#contracts/catalog';
import { Injectable } from '@nestjs/common';
import { minutesOf } from './course.domain.js';
import { CourseRepository } from './course.repository.js';

/** The published versions of an own course, the newest first. */
@Injectable()
export class ListCourseVersions {
  constructor(private readonly courses: CourseRepository) {}

  async execute(input: InputOf<typeof listCourseVersions>): Promise<OutputOf<typeof listCourseVersions>> {
    const { course, limit, cursor } = input;
    const stored = await this.courses.find(course);
    if (!stored) throw new DomainError('unknown-course');
    const before = cursor === undefined ? Infinity : readCursor(cursor);
    const older = stored.versions.filter(({ version }) => version < before).toReversed();
    const page = older.slice(0, limit);
    const contents = await this.courses.contents(page.map(({ content }) => content));
    return {
      items: page.flatMap(({ version, content, publishedAt }) => {
        const held = contents.get(content);
        if (!held) return [];
        const { title, lessons } = held;
        return [
          { version, publishedAt: publishedAt.toISOString(), title, lessons: lessons.length, minutes: minutesOf(held) },
        ];
      }),
      nextCursor: older.length > limit ? String(page.at(-1)?.version) : null,
    };
  }
}

function readCursor(cursor: string): number {
  if (/^\d{1,6}$/.test(cursor)) return Number(cursor);
  throw new DomainError('invalid-input', { errors: [{ pointer: '/cursor', code: 'invalid-format' }] });
}
