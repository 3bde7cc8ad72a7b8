import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { getAnnouncement, getAnnouncementDraft, showAnnouncement } from '#contracts/exchange';
import { Inject, Injectable } from '@nestjs/common';
import { AnnouncementRepository, newsReaderOf } from '../announcement/index.js';
import { announcementPage, withdrawnPage } from './announcement-page.js';
import { announcementView, draftView, listedAnnouncement } from './announcement-view.js';
import { SHOWS_DEMO } from './shows-demo.js';

type Input = InputOf<typeof getAnnouncement>;

/** A version of an announcement. */
@Injectable()
export class GetAnnouncement {
  constructor(
    private readonly announcements: AnnouncementRepository,
    @Inject(SHOWS_DEMO) private readonly demo: boolean,
  ) {}

  async execute(
    { announcement, edition }: Input,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getAnnouncement>> {
    const reader = newsReaderOf(caller);
    return announcementView(await this.announcements.getVisible(announcement, reader), edition, reader);
  }

  /** As a page for everybody; of a withdrawn one, that it was. */
  async show({ announcement, edition }: Input): Promise<OutputOf<typeof showAnnouncement>> {
    const stored = await this.announcements.getVisible(announcement, 'everybody');
    if (stored.withdrawn) return { html: withdrawnPage(listedAnnouncement(stored, 'everybody'), this.demo) };
    return { html: announcementPage(announcementView(stored, edition, 'everybody'), this.demo) };
  }

  async draft({ announcement }: InputOf<typeof getAnnouncementDraft>): Promise<OutputOf<typeof getAnnouncementDraft>> {
    return draftView(await this.announcements.get(announcement));
  }
}
