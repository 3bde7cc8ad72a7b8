import { DomainError, type InputOf, type OutputOf } from '#contracts';
import { PublishedReport, type getPublications, type previewPublication } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { publicationView } from './publication-view.js';
import { underWay } from './publication.domain.js';
import { PublicationRepository } from './publication.repository.js';
import { publishedPage } from './published-page.js';

/** The editions of a report, published or not, for its office. */
@Injectable()
export class GetPublications {
  constructor(private readonly publications: PublicationRepository) {}

  async execute({ subject }: InputOf<typeof getPublications>): Promise<OutputOf<typeof getPublications>> {
    const found = await this.publications.find(subject);
    return { editions: (found?.editions ?? []).toReversed().map((edition) => publicationView(subject, edition)) };
  }

  /** The one under way, as everybody would read it. */
  async preview({ subject }: InputOf<typeof previewPublication>): Promise<OutputOf<typeof previewPublication>> {
    const next = underWay((await this.publications.find(subject))?.editions ?? []);
    if (!next) throw new DomainError('unknown-publication');
    return { html: publishedPage(PublishedReport.parse(JSON.parse(next.text)), next, []) };
  }
}
