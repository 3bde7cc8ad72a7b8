import type { InputOf, OutputOf } from '#contracts';
import type { listPublishedReports, showPublishedReports } from '#contracts/reporting';
import { cursorOf, inTenant, placeOf } from '#persistence';
import { Injectable } from '@nestjs/common';
import { MunicipalityNames } from '../municipality/index.js';
import { publishedEditions } from './publication-view.js';
import { PublicationRepository } from './publication.repository.js';
import { publishedList } from './published-page.js';

/** What a municipality has published, the newest first. */
@Injectable()
export class ListPublishedReports {
  constructor(
    private readonly publications: PublicationRepository,
    private readonly names: MunicipalityNames,
  ) {}

  async execute({
    municipality,
    limit,
    cursor,
  }: InputOf<typeof listPublishedReports>): Promise<OutputOf<typeof listPublishedReports>> {
    // A code that is none is refused, however empty the answer would be.
    await this.names.get(municipality);
    return inTenant(municipality, async () => {
      const found = await this.publications.listPublished(placeOf(cursor), limit + 1);
      const last = found[limit - 1];
      return {
        items: found.slice(0, limit).flatMap(({ subject, name, fiscalYear, editions }) => {
          const [newest] = publishedEditions(editions);
          return newest ? [{ subject, name, fiscalYear, ...newest }] : [];
        }),
        nextCursor: found.length > limit && last ? cursorOf({ at: last.newestAt ?? new Date(0), id: last._id }) : null,
      };
    });
  }

  /** The same as a page. */
  async show(input: InputOf<typeof listPublishedReports>): Promise<OutputOf<typeof showPublishedReports>> {
    const { municipality } = input;
    const { items } = await this.execute(input);
    return { html: publishedList({ municipality, municipalityName: await this.names.get(municipality), items }) };
  }
}
