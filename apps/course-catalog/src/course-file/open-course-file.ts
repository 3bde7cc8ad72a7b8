import { DomainError, PersonId, type AllowedCaller, type CourseId, type InputOf, type OutputOf } from '#contracts';
import type { openCourseFile } from '#contracts/catalog';
import { mayLearn } from '#contracts/progress';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { CourseRepository, PinnedVersions } from '../course/index.js';
import { CourseFileRepository } from './course-file.repository.js';
import { streamedFile } from './file-view.js';

const unknown = () => new DomainError('unknown-course-file');

/**
 * A file of a course's version: for authors who see the course, and for who is enrolled in a programme that pins this
 * version. Everything else answers like an unknown file.
 */
@Injectable()
export class OpenCourseFile {
  constructor(
    private readonly courses: CourseRepository,
    private readonly versions: PinnedVersions,
    private readonly files: CourseFileRepository,
    private readonly rpc: RpcClient,
  ) {}

  async execute(
    { course, version, file }: InputOf<typeof openCourseFile>,
    caller: AllowedCaller,
  ): Promise<OutputOf<typeof openCourseFile>> {
    if (!(await this.mayOpen(course, version, caller))) throw unknown();
    const pinned = await this.versions.find(course, version);
    if (!pinned?.content.lessons.some(({ files = [] }) => files.includes(file))) throw unknown();
    const found = (await this.files.findNamed([file])).get(file);
    if (!found) throw unknown();
    return streamedFile(found);
  }

  private async mayOpen(course: CourseId, version: number, { reach }: AllowedCaller): Promise<boolean> {
    if (reach.to === 'municipality') return (await this.courses.findVisible(course)) !== null;
    if (reach.to !== 'person') return false;
    return (await this.rpc.call(mayLearn, { person: PersonId.parse(reach.person), course, version })).may;
  }
}
