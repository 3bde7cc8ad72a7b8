import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { listCourseVersions } from '#contracts/catalog';
import { Injectable } from '@nestjs/common';
import { changesBetween } from './changes.domain.js';
import { minutesOf } from './course.domain.js';
import { CourseRepository } from './course.repository.js';

/** So many versions fit into a message with what they changed. */
const MOST_VERSIONS = 20;

/** The published versions of an own course, the newest first, each with what it changed. */
@Injectable()
export class ListCourseVersions {
  constructor(private readonly courses: CourseRepository) {}

  async execute(input: InputOf<typeof listCourseVersions>): Promise<OutputOf<typeof listCourseVersions>> {
    const { course, cursor } = input;
    const limit = Math.min(input.limit, MOST_VERSIONS);
    const stored = await this.courses.find(course);
    if (!stored) throw new DomainError('unknown-course');
    const before = cursor === undefined ? Infinity : readCursor(cursor);
    const older = stored.versions.filter(({ version }) => version < before).toReversed();
    const page = older.slice(0, limit);
    // One more: what the last of the page changed shows by the one before it.
    const contents = await this.courses.contents(older.slice(0, limit + 1).map(({ content }) => content));
    return {
      items: page.flatMap(({ version, content, publishedAt }, place) => {
        const held = contents.get(content);
        if (!held) return [];
        const previous = contents.get(older[place + 1]?.content ?? '');
        const { title, lessons } = held;
        return {
          version,
          publishedAt: publishedAt.toISOString(),
          title,
          lessons: lessons.length,
          minutes: minutesOf(held),
          ...(previous && { changes: changesBetween(previous, held) }),
        };
      }),
      nextCursor: older.length > limit ? String(page.at(-1)?.version) : null,
    };
  }
}

function readCursor(cursor: string): number {
  if (/^\d{1,6}$/.test(cursor)) return Number(cursor);
  throw new DomainError('invalid-input', { errors: [{ pointer: '/cursor', code: 'invalid-format' }] });
}
