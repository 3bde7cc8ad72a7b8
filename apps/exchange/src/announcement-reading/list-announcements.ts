import { pageThatFits, placeOf } from '#persistence';
import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { listAnnouncements, showAnnouncements } from '#contracts/exchange';
import { Inject, Injectable } from '@nestjs/common';
import { AnnouncementRepository, newsReaderOf, type NewsReader } from '../announcement/index.js';
import { announcementListPage } from './announcement-page.js';
import { listedAnnouncement } from './announcement-view.js';
import { SHOWS_DEMO } from './shows-demo.js';

const ON_A_PAGE = 50;

type Input = InputOf<typeof listAnnouncements>;

/** What a reader may know of announcements, the newest first. */
@Injectable()
export class ListAnnouncements {
  constructor(
    private readonly announcements: AnnouncementRepository,
    @Inject(SHOWS_DEMO) private readonly demo: boolean,
  ) {}

  execute(input: Input, caller: AllowedCaller | undefined): Promise<OutputOf<typeof listAnnouncements>> {
    return this.list(input, newsReaderOf(caller));
  }

  /** What everybody may read, as a page. */
  async show({ theme, cursor }: InputOf<typeof showAnnouncements>): Promise<OutputOf<typeof showAnnouncements>> {
    const page = await this.list({ limit: ON_A_PAGE, theme, cursor }, 'everybody');
    return { html: announcementListPage({ ...page, theme, demo: this.demo }) };
  }

  private async list({ limit, cursor, theme }: Input, reader: NewsReader) {
    const found = await this.announcements.list(reader, theme, placeOf(cursor), limit + 1);
    return pageThatFits(
      found,
      limit,
      ({ listedAt }) => listedAt,
      (one) => listedAnnouncement(one, reader),
    );
  }
}
