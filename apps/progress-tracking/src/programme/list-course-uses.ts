import { ProgrammeId, type InputOf, type OutputOf } from '#contracts';
import type { listCourseUses } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { pageOf, readCursor } from './programme-cursor.js';
import { ProgrammeRepository } from './programme.repository.js';

/** A programme pins up to 50 courses; so many programmes fit into a message. */
const MOST_PROGRAMMES = 40;

/** Which programmes pinned which versions of courses. */
@Injectable()
export class ListCourseUses {
  constructor(private readonly programmes: ProgrammeRepository) {}

  async execute(input: InputOf<typeof listCourseUses>): Promise<OutputOf<typeof listCourseUses>> {
    const limit = Math.min(input.limit, MOST_PROGRAMMES);
    const stored = await this.programmes.list(readCursor(input.cursor), undefined, limit + 1);
    const { page, nextCursor } = pageOf(stored, limit);
    return {
      items: page.map(({ _id, name, startsOn, endsOn, courses }) => ({
        programme: ProgrammeId.parse(_id),
        name,
        startsOn,
        endsOn,
        courses: courses.map(({ course, version }) => ({ course, version })),
      })),
      nextCursor,
    };
  }
}
