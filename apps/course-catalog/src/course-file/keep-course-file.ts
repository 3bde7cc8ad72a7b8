import { type InputOf, type OutputOf } from '#contracts';
import type { keepCourseFile } from '#contracts/catalog';
import { naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { CourseFileRepository } from './course-file.repository.js';
import { fileView } from './file-view.js';

/** Takes up a file that the gateway has looked at and stored. */
@Injectable()
export class KeepCourseFile {
  constructor(private readonly files: CourseFileRepository) {}

  async execute(input: InputOf<typeof keepCourseFile>): Promise<OutputOf<typeof keepCourseFile>> {
    const { kind, fileHash: hash, fileName: name, mediaType, bytes } = input;
    const tenant = requireTenant();
    const _id = naturalId('course-file', tenant, kind, name, hash);
    const file = { _id, tenant, kind, hash, name, mediaType, bytes, uploadedAt: new Date() };
    await this.files.keep(file);
    return fileView(file);
  }
}
