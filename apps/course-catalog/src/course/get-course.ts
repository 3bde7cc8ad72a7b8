import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { getCourse } from '#contracts/catalog';
import { Injectable } from '@nestjs/common';
import { courseView } from './course-view.domain.js';
import { CourseRepository } from './course.repository.js';

/** A course in its newest or the named version. */
@Injectable()
export class GetCourse {
  constructor(private readonly courses: CourseRepository) {}

  async execute({ course, version }: InputOf<typeof getCourse>): Promise<OutputOf<typeof getCourse>> {
    const stored = await this.courses.find(course);
    const content = stored?.contents.at(version === undefined ? -1 : version - 1);
    if (!stored || !content) throw new DomainError('unknown-course');
    return courseView(stored, content);
  }
}
