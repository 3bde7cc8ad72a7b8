import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { openOwnCourseFile } from '#contracts/catalog';
import { Injectable } from '@nestjs/common';
import { CourseFileRepository } from './course-file.repository.js';
import { streamedFile } from './file-view.js';

/** A file of the municipality, for its authors. */
@Injectable()
export class OpenOwnCourseFile {
  constructor(private readonly files: CourseFileRepository) {}

  async execute({ file }: InputOf<typeof openOwnCourseFile>): Promise<OutputOf<typeof openOwnCourseFile>> {
    const found = await this.files.find(file);
    if (!found) throw new DomainError('unknown-course-file');
    return streamedFile(found);
  }
}
