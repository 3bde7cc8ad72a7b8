import type { InputOf, OutputOf } from '#contracts';
import type { listCourseDrafts } from '#contracts/catalog';
import { Injectable } from '@nestjs/common';
import { CourseDraftRepository } from './course-draft.repository.js';
import { draftView } from './draft-view.js';

/** The municipality's open drafts, by key. */
@Injectable()
export class ListCourseDrafts {
  constructor(private readonly drafts: CourseDraftRepository) {}

  async execute({ limit, cursor = '' }: InputOf<typeof listCourseDrafts>): Promise<OutputOf<typeof listCourseDrafts>> {
    const stored = await this.drafts.listOpen(cursor, limit + 1);
    const page = stored.slice(0, limit);
    return {
      items: page.map((draft) => {
        const { course, key, title, basedOn, minutes, version, savedAt } = draftView(draft);
        return { course, key, title, basedOn, minutes, version, savedAt };
      }),
      nextCursor: stored.length > limit ? (page.at(-1)?.key ?? null) : null,
    };
  }
}
