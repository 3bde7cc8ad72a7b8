import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { discardCourseDraft } from '#contracts/catalog';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { CourseDraftRepository } from './course-draft.repository.js';

/** Gives a draft up; again, it is as it was. */
@Injectable()
export class DiscardCourseDraft {
  constructor(private readonly drafts: CourseDraftRepository) {}

  execute({ course }: InputOf<typeof discardCourseDraft>): Promise<OutputOf<typeof discardCourseDraft>> {
    return retryWhenChanged(async () => {
      const stored = await this.drafts.find(course);
      if (!stored) throw new DomainError('unknown-draft');
      if (stored.open) await this.drafts.save(stored.version, course, { ...stored, open: false }, new Date());
      return { course };
    });
  }
}
