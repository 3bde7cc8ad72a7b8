import type { InputOf, OutputOf } from '#contracts';
import type { getCourseDraft } from '#contracts/catalog';
import { Injectable } from '@nestjs/common';
import { CourseDraftRepository } from './course-draft.repository.js';
import { draftView } from './draft-view.js';

/** An open draft. */
@Injectable()
export class GetCourseDraft {
  constructor(private readonly drafts: CourseDraftRepository) {}

  async execute({ course }: InputOf<typeof getCourseDraft>): Promise<OutputOf<typeof getCourseDraft>> {
    return draftView(await this.drafts.getOpen(course));
  }
}
