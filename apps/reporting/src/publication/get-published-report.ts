import { DomainError, type InputOf, type OutputOf } from '#contracts';
import { PublishedReport, type getPublishedReport, type showPublishedReport } from '#contracts/reporting';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { publishedEditions } from './publication-view.js';
import { published } from './publication.domain.js';
import { PublicationRepository } from './publication.repository.js';
import { publishedPage } from './published-page.js';

type Input = InputOf<typeof getPublishedReport>;

/** An edition that was published, for anybody: as it was then. */
@Injectable()
export class GetPublishedReport {
  constructor(private readonly publications: PublicationRepository) {}

  async execute(input: Input): Promise<OutputOf<typeof getPublishedReport>> {
    const { edition, editions } = await this.find(input);
    const view = publishedEditions([edition])[0] as OutputOf<typeof getPublishedReport>['editions'][number];
    return { ...view, text: edition.text, editions };
  }

  /** The same as a page. */
  async show(input: Input): Promise<OutputOf<typeof showPublishedReport>> {
    const { edition, editions } = await this.find(input);
    return { html: publishedPage(PublishedReport.parse(JSON.parse(edition.text)), edition, editions) };
  }

  private async find({ municipality, subject, edition: number }: Input) {
    const found = await inTenant(municipality, () => this.publications.find(subject));
    const all = published(found?.editions ?? []);
    const edition = number === undefined ? all.at(-1) : all.find((one) => one.number === number);
    if (!edition) throw new DomainError('unknown-publication');
    return { edition, editions: publishedEditions(all) };
  }
}
