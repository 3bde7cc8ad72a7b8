import type { InputOf, OutputOf } from '#contracts';
import type { getPinnedCourse } from '#contracts/catalog';
import { Injectable } from '@nestjs/common';
import { sharedView } from './course-view.domain.js';
import { PinnedVersions } from './pinned-versions.js';

/** A version that a programme has pinned, whoever may see the course today. */
@Injectable()
export class GetPinnedCourse {
  constructor(private readonly pinned: PinnedVersions) {}

  async execute({ course, version }: InputOf<typeof getPinnedCourse>): Promise<OutputOf<typeof getPinnedCourse>> {
    const found = await this.pinned.get(course, version);
    return sharedView(found.course, found.content, version);
  }
}
