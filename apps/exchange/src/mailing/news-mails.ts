import { AccountId, dayInJapan } from '#contracts';
import type { MailingKind } from '#contracts/exchange';
import { announced, hashOfLink, makeLink, type Composer, type Letter } from '#mail';
import { Injectable } from '@nestjs/common';
import { AnnouncementRepository, isVisibleTo } from '../announcement/index.js';
import type { MailingAim } from './mailing.domain.js';
import { MailingReaders } from './mailing-readers.js';
import { announcementMailingId, MailingRepository } from './mailing.repository.js';
import type { MailingDocument } from './mailing.schema.js';

type Written = Pick<Letter, 'texts' | 'path'> & { readonly aim: MailingAim };

/** Writes announcements and newsletters when they go out, as things are then. A mail's subject is whom it is for. */
@Injectable()
export class NewsMails {
  constructor(
    private readonly mailings: MailingRepository,
    private readonly announcements: AnnouncementRepository,
    private readonly readers: MailingReaders,
  ) {}

  composers(): Record<MailingKind, Composer> {
    const compose: Composer = ({ subject }) => this.compose(subject);
    return { announcement: compose, newsletter: compose };
  }

  private async compose(subject: string): ReturnType<Composer> {
    const nothing = { notSent: 'no-longer-needed' } as const;
    const reader = await this.mailings.findOfficial(subject);
    const mailing = reader && (await this.mailings.find(reader.mailing));
    if (!reader || !mailing) return nothing;
    const written = await this.write(mailing);
    if ('why' in written) {
      await this.mailings.noteWhy(subject, written.why);
      return nothing;
    }
    const { aim, texts, path } = written;
    const { official, why } = await this.readers.decide(aim, AccountId.parse(reader.account));
    if (why !== null || !official || official.email === null) {
      await this.mailings.noteWhy(subject, why ?? 'no-address');
      return why === 'no-address' ? { notSent: 'no-address' } : nothing;
    }
    // Made when the mail is written, so that no secret lies in the log.
    const link = makeLink(reader.municipality);
    await this.mailings.noteMailed(subject, hashOfLink(link));
    const to = { to: official.email, language: official.language };
    return { ...to, texts, path: path(reader.municipality), stop: `/news-stop#${link}` };
  }

  /** What it says now, or why nothing. An announcement is mailed as it stands, corrected or not, and once as it stands. */
  private async write(
    mailing: MailingDocument,
  ): Promise<
    | (Omit<Written, 'path'> & { readonly path: (municipality: string) => string })
    | { readonly why: 'withdrawn' | 'corrected' }
  > {
    if (mailing.texts) {
      return {
        aim: mailing,
        texts: mailing.texts,
        path: (municipality) => `/announcements?municipality=${municipality}`,
      };
    }
    const announcement = await this.announcements.get(mailing.announcement ?? '');
    const { shown, withdrawn, editions } = announcement;
    const text = editions.at(-1)?.text;
    const isThere = isVisibleTo(announcement, { roles: shown.roles }, dayInJapan(new Date()));
    if (withdrawn || !isThere || !text) return { why: 'withdrawn' };
    const { _id } = announcement;
    const numbers = editions.map(({ number }) => number);
    const own = numbers.findIndex((number) => announcementMailingId(_id, number) === mailing._id);
    if (await this.mailings.hasEdition(_id, numbers.slice(own + 1))) return { why: 'corrected' };
    return {
      aim: { kind: 'announcement', roles: shown.roles, themes: shown.themes },
      texts: announced(text),
      path: (municipality) =>
        shown.visibility === 'public' ? `/news/${_id}` : `/announcements/${_id}?municipality=${municipality}`,
    };
  }
}
