import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { draftPublication } from '#contracts/reporting';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { canonicalText } from '../figures/index.js';
import { publicationView } from './publication-view.js';
import { nextEdition, underWay, withDraft } from './publication.domain.js';
import { PublicationRepository } from './publication.repository.js';
import { PublishedContent } from './published-content.js';

type Input = InputOf<typeof draftPublication>;
type Output = OutputOf<typeof draftPublication>;

/** Makes the next edition from what the report says now. */
@Injectable()
export class DraftPublication {
  constructor(
    private readonly publications: PublicationRepository,
    private readonly content: PublishedContent,
  ) {}

  execute(input: Input, caller: AllowedCaller | undefined): Promise<Output> {
    return retryWhenChanged(() => this.draft(input, caller?.account ?? null));
  }

  private async draft({ subject, headline, correction }: Input, by: string | null): Promise<Output> {
    const now = new Date();
    const read = await this.publications.find(subject);
    const editions = read?.editions ?? [];
    const { number, replaces } = nextEdition(editions, correction);
    const { head, content, name } = await this.content.of(subject);
    const { fiscalYear } = head;
    const text = canonicalText({ ...head, edition: number, replaces, headline, content });
    const hash = createHash('sha256').update(text).digest('hex');
    const draft = { number, headline, correction: replaces?.reason ?? null, text, hash };
    const after = withDraft(editions, draft, { at: now, by });
    const { newestAt } = read ?? {};
    await this.publications.save(
      read,
      { subject, fiscalYear, name, editions: after, ...(newestAt && { newestAt }) },
      now,
    );
    return publicationView(subject, underWay(after) as NonNullable<ReturnType<typeof underWay>>);
  }
}
