import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { publishCourseDraft } from '#contracts/catalog';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { PublishContent } from '../course/index.js';
import { contentOf, CourseDraftRepository, problemsOf } from '../draft/index.js';

type Published = OutputOf<typeof publishCourseDraft>;

/**
 * Publishes a draft, then closes it. A crash in between leaves it open: publishing it again makes no second version. Who
 * asks again after it was closed gets the same version.
 */
@Injectable()
export class PublishCourseDraft {
  constructor(
    private readonly drafts: CourseDraftRepository,
    private readonly publishing: PublishContent,
  ) {}

  async execute({ course, version }: InputOf<typeof publishCourseDraft>): Promise<Published> {
    const { published: before, version: newest } = (await this.drafts.find(course)) ?? {};
    if (before?.draft === version && newest !== undefined)
      return { course, version: newest, published: before.version, outcome: 'unchanged' };
    const draft = await this.drafts.getOpen(course);
    if (draft.version !== version) throw new DomainError('version-outdated');
    const problems = problemsOf(draft);
    if (problems.length > 0) throw new DomainError('draft-not-ready', { problems });
    const { version: published, outcome } = await retryWhenChanged(() =>
      this.publishing.execute(draft.key, contentOf(draft), new Date()),
    );
    const closed = { ...draft, open: false, published: { draft: version, version: published } };
    try {
      await this.drafts.save(version, course, closed, new Date());
      return { course, version: version + 1, published, outcome };
    } catch (error) {
      // Somebody writes on: what was published is published, the draft stays open.
      if (error instanceof DomainError && error.code === 'changed-meanwhile')
        return { course, version, published, outcome };
      throw error;
    }
  }
}
