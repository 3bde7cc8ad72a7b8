import { DomainError, MailingId, type InputOf, type OutputOf } from '#contracts';
import type { sendNewsletter } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { MailingRepository, newsletterMailingId } from '../mailing/index.js';
import { CollectNews } from './collect-news.js';

/** Marks the newsletter that was read to go out: each number once, and nothing else than what was read. */
@Injectable()
export class SendNewsletter {
  constructor(
    private readonly collecting: CollectNews,
    private readonly mailings: MailingRepository,
  ) {}

  async execute({
    issue,
    until,
    hash,
    roles,
    intro,
  }: InputOf<typeof sendNewsletter>): Promise<OutputOf<typeof sendNewsletter>> {
    const _id = newsletterMailingId(issue);
    const kept = (await this.mailings.find(_id)) ?? (await this.keep(_id, { issue, until, hash, roles, intro }));
    if (kept?.hash !== hash) throw new DomainError('newsletter-outdated');
    return { mailing: MailingId.parse(_id) };
  }

  /** Null: what was read is not what would go out now, nor what somebody else sent meanwhile. */
  private async keep(_id: string, { issue, until, hash, roles, intro }: InputOf<typeof sendNewsletter>) {
    const [at, moment] = [new Date(), new Date(until)];
    if (moment > at) return null;
    const collected = await this.collecting.execute({ roles, intro }, moment);
    if (collected.issue !== issue || collected.hash !== hash) return this.mailings.find(_id);
    const { texts } = collected;
    const said = { title: texts.ja.subject, issue, until: moment, hash, texts };
    return this.mailings.keep({
      _id,
      kind: 'newsletter',
      announcement: null,
      roles,
      themes: [],
      ...said,
      at,
      unplanned: true,
    });
  }
}
